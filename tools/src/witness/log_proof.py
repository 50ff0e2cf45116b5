#!/usr/bin/env python3
"""Judges files of the public log with nothing of ours: RFC 6962 by hashlib, Ed25519 by openssl. Exits 0 when content.

log_proof.py receipt FILE KEY        a C2SP tlog-proof
log_proof.py grew EARLIER LATER KEY  a receipt or checkpoint, and a later checkpoint with its proof (C2SP tlog-witness)
log_proof.py tree ENTRIES CHECKPOINT the root rebuilt from every entry
"""
import base64, hashlib, subprocess, sys, tempfile


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf(entry):
    return sha(b"\0", entry)


def node(left, right):
    return sha(b"\1", left, right)


def root_of(hashes):
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return node(root_of(hashes[:split]), root_of(hashes[split:]))


def from_path(index, size, at, path):
    """The root that a leaf and its path lead to (RFC 6962, 2.1.1, read backwards)."""
    if size == 1:
        assert not path
        return at
    split = 1
    while split * 2 < size:
        split *= 2
    if index < split:
        return node(from_path(index, split, at, path[:-1]), path[-1])
    return node(path[-1], from_path(index - split, size - split, at, path[:-1]))


def from_subproof(old, size, known, path, old_root):
    """The roots of the earlier and of the later tree that a consistency proof leads to (RFC 6962, 2.1.2, read backwards)."""
    if old == size:
        if known:
            return old_root, old_root, path
        return path[0], path[0], path[1:]
    split = 1
    while split * 2 < size:
        split *= 2
    if old <= split:
        before, after, rest = from_subproof(old, split, known, path, old_root)
        return before, node(after, rest[0]), rest[1:]
    before, after, rest = from_subproof(old - split, size - split, False, path, old_root)
    return node(rest[0], before), node(rest[0], after), rest[1:]


def checkpoint(note):
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    origin, size, root = text.split("\n")[:3]
    return text, signatures.strip().split("\n"), origin, int(size), base64.b64decode(root)


def signed(note, vkey):
    text, signatures, origin, _, _ = checkpoint(note)
    name, key_id, key = vkey.strip().split("+", 2)
    raw = base64.b64decode(key)
    assert name == origin and raw[0] == 1, "another log's key"
    assert sha(name.encode() + b"\n" + raw)[:4].hex() == key_id, "the key's id is not its own"
    for line in signatures:
        dash, who, value = line.split(" ")
        value = base64.b64decode(value)
        if dash != "\u2014" or who != name or value[:4].hex() != key_id:
            continue
        der = bytes.fromhex("302a300506032b6570032100") + raw[1:]
        with tempfile.TemporaryDirectory() as folder:
            for file, content in ("key", der), ("text", text.encode()), ("signature", value[4:]):
                with open(f"{folder}/{file}", "wb") as out:
                    out.write(content)
            ran = subprocess.run(
                ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", f"{folder}/key", "-rawin"]
                + ["-in", f"{folder}/text", "-sigfile", f"{folder}/signature"],
                capture_output=True,
            )
        return ran.returncode == 0
    return False


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def receipt(text):
    head, _, note = text.partition("\n\n")
    lines = head.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    extra = base64.b64decode(lines[1].removeprefix("extra "))
    return extra, int(lines[2].removeprefix("index ")), [base64.b64decode(one) for one in lines[3:]], note


def main(what, *given):
    if what == "receipt":
        logged, index, path, note = receipt(read(given[0]))
        _, _, _, size, root = checkpoint(note)
        assert index < size and from_path(index, size, leaf(sha(logged)), path) == root, "the path leads elsewhere"
        assert signed(note, read(given[1])), "not signed"
    elif what == "grew":
        earlier = read(given[0])
        note = receipt(earlier)[3] if earlier.startswith("c2sp.org/tlog-proof") else earlier
        head, _, later = read(given[1]).partition("\n\n")
        lines = head.split("\n")
        _, _, _, old, old_root = checkpoint(note)
        _, _, _, size, root = checkpoint(later)
        assert lines[0] == f"old {old}"
        before, after, rest = from_subproof(old, size, True, [base64.b64decode(one) for one in lines[1:]], old_root)
        assert not rest and before == old_root and after == root, "the log was rewritten"
        assert signed(note, read(given[2])) and signed(later, read(given[2])), "not signed"
    elif what == "tree":
        with open(given[0], "rb") as file:
            bundle = file.read()
        hashes = []
        while bundle:
            length = int.from_bytes(bundle[:2], "big")
            hashes.append(leaf(bundle[2 : 2 + length]))
            bundle = bundle[2 + length :]
        _, _, _, size, root = checkpoint(read(given[1]))
        assert len(hashes) == size and root_of(hashes) == root, "the entries are not what was signed"
    else:
        raise SystemExit(__doc__)
    print("content")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (AssertionError, ValueError, IndexError) as error:
        print(f"not content: {error}")
        raise SystemExit(1)
