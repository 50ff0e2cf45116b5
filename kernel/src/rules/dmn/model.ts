import type { Value } from "../value.ts";
import type { DmnType } from "./dmn-type.ts";
import type { DmnFinding, Logic } from "./logic.ts";
import type { DmnTypes } from "./types.ts";

/** What a decision, a knowledge model or a service leans on: an element of this model, or of one it imports. */
export interface Reference {
  readonly model: DmnModel;
  readonly id: string;
  /** The name under which the other model is imported; its elements stand in a context of that name. */
  readonly under?: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A fact from outside (dữ liệu vào). */
export interface InputData extends Named {
  readonly kind: "input";
  readonly type: () => DmnType;
}

export interface DecisionNode extends Named {
  readonly kind: "decision";
  readonly needs: readonly Reference[];
  readonly type: () => DmnType;
  readonly logic: Logic;
}

/** A business knowledge model: a function that decisions share. */
export interface KnowledgeModel extends Named {
  readonly kind: "knowledge";
  readonly needs: readonly Reference[];
  readonly logic: Logic;
}

/** A decision service: decisions offered as one function of their inputs. */
export interface DecisionService extends Named {
  readonly kind: "service";
  readonly inputs: readonly Reference[];
  readonly outputs: readonly Reference[];
  readonly type: () => DmnType;
}

export type DrgNode = InputData | DecisionNode | KnowledgeModel | DecisionService;

/** A DMN model read and compiled. */
export interface DmnModel {
  readonly name: string;
  readonly namespace: string;
  readonly nodes: ReadonlyMap<string, DrgNode>;
  readonly types: DmnTypes;
  /** What could not be read, and answers null. */
  readonly findings: readonly DmnFinding[];
  /** The functions by which FEEL texts of this model ask for its types. */
  readonly typeFunctions: ReadonlyMap<string, Value>;
}
