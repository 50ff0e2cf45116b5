export { aPublisher, type Publisher, TOPIC } from "./a-publisher.ts";
