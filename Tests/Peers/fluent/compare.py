"""Makes random Fluent resources and compares our trees and texts with those of fluent.syntax and fluent.runtime."""

import collections
import datetime
import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata
import warnings

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

warnings.simplefilter("ignore")

# The same as in FluentPeer.swift.
ARGUMENTS = {
    "n0": 0, "n1": 1, "n2": 2, "n5": 5, "n21": 21, "big": 1234567, "dec": 2.34, "small": 0.7, "s": "text", "t": "a", "d": datetime.date(2022, 9, 28),
    "dt": datetime.datetime(2022, 9, 28, 10, 5),
}
NUMBERS = ["n0", "n1", "n2", "n5", "n21", "big", "dec", "small"]
ZERO = re.compile(r"(?<!\d)0[.,]0+(?!\d)")
PLURALS = ["one", "few", "many", "other"]


class Generator:
    """Writes one resource; some of it is broken on purpose."""

    def __init__(self, seed, isolating):
        self.random = random.Random(seed)
        self.isolating = isolating
        self.messages = [f"m{i}" for i in range(self.random.randint(1, 6))]
        self.terms = [f"t{i}" for i in range(self.random.randint(1, 3))]

    def resource(self):
        entries = []
        for name in self.terms:
            entries.append(f"-{name} ={self.pattern(2, True)}" + self.attributes(True))
        for name in self.messages:
            entries.append(f"{name} ={self.pattern(3, False)}" + self.attributes(False))
        for _ in range(self.random.randint(0, 2)):
            entries.append(self.random.choice(
                ["# note", "## group", "### file", "# two\n# lines", "#", "broken", "x = {", "x = }", "-y =", "  stray"]))
        self.random.shuffle(entries)
        text = "".join(entry + self.random.choice(["\n", "\n", "\n\n", "\n  \n"]) for entry in entries)
        if self.random.random() < 0.15:
            text = self.damaged(text)
        if self.random.random() < 0.1:
            text = text.replace("\n", "\r\n")
        return text

    def damaged(self, text):
        place = self.random.randrange(len(text))
        kind = self.random.randrange(3)
        if kind == 0:
            return text[:place] + text[place + 1:]
        piece = self.random.choice(list("{}[]*.=-#\"\n \\$(),:>") + ["->", "\n\n", "    "])
        return text[:place] + piece + text[place + (kind - 1):]

    def attributes(self, in_term):
        if self.random.random() < 0.7:
            return "\n    .a = x" if in_term else ""
        return "\n    .a = " + self.word() + ("\n    .b = { $s }" if not in_term else "")

    def word(self):
        return self.random.choice(["a", "слово", "қала", "two words", "x.y", "№ 5", "«q»", "end-"])

    def pattern(self, depth, in_term):
        parts = []
        block = self.random.random() < 0.3
        lead = "\n" + " " * self.random.randint(1, 6) if block else " "
        for _ in range(self.random.randint(1, 3)):
            parts.append(self.word() if self.random.random() < 0.5 else self.placeable(depth, in_term))
        joint = self.random.choice([" ", " ", "\n" + " " * self.random.randint(1, 8), "\n\n    "])
        return lead + joint.join(parts)

    def placeable(self, depth, in_term):
        space = self.random.choice(["", " ", " ", "\n "])
        if depth > 0 and self.random.random() < 0.35:
            return "{" + space + self.select(depth - 1, in_term) + "}"
        if depth > 0 and not self.isolating and self.random.random() < 0.1:
            return "{ " + self.placeable(depth - 1, in_term) + " }"
        return "{" + space + self.inline(in_term) + space + "}"

    def inline(self, in_term):
        kinds = ["string", "number", "term"] if in_term else [
            "string", "number", "variable", "variable", "message", "attribute", "term", "cased", "call", "date"]
        kind = self.random.choice(kinds)
        if kind == "string":
            return self.random.choice(['"s"', '""', '"\\u0041"', '"\\U01F602"', '"{"', '"\\\\ \\""'])
        if kind == "number":
            return self.random.choice(["0", "5", "-3", "1000", "3.14", "-0.5", "12345.678"])
        if kind == "variable":
            return "$" + self.random.choice([v for v in ARGUMENTS if v not in ("d", "dt")] + ["nope"])
        if kind == "message":
            return self.random.choice(self.messages + ["missing"])
        if kind == "attribute":
            return self.random.choice(self.messages) + ".a"
        if kind == "term":
            return "-" + self.random.choice(self.terms + ["gone"])
        if kind == "cased":
            return "-" + self.random.choice(self.terms) + '(case: "b", n: 2)'
        if kind == "date":
            if self.random.random() < 0.5:
                return f'DATETIME($d, dateStyle: "{self.random.choice(["full", "long", "medium", "short"])}")'
            return f'DATETIME($dt, timeStyle: "{self.random.choice(["medium", "short"])}")'
        return self.number_call()

    def number_call(self):
        options = self.random.choice([
            "", ", minimumFractionDigits: 2", ", maximumFractionDigits: 1", ", maximumFractionDigits: 0",
            ", useGrouping: 0", ", minimumIntegerDigits: 3", ", minimumSignificantDigits: 3, maximumSignificantDigits: 5",
            ", maximumSignificantDigits: 2, minimumSignificantDigits: 1", ",",
        ])
        return f"NUMBER(${self.random.choice(NUMBERS)}{options})"

    def select(self, depth, in_term):
        if in_term:
            selector = self.random.choice(["$case", "$n", "5"])
        else:
            selector = self.random.choice(
                ["$" + self.random.choice(NUMBERS), "$t", f"NUMBER(${self.random.choice(NUMBERS)})",
                 f"-{self.random.choice(self.terms)}.a", "$nope", '"a"', "3"])
        keys = self.random.sample(["0", "1", "5", "2.34"], self.random.randint(0, 2))
        keys += self.random.sample(PLURALS + ["a", "b", "x"], self.random.randint(1, 4))
        default = self.random.randrange(len(keys))
        lines = []
        for place, key in enumerate(keys):
            star = "*" if place == default else ""
            space = self.random.choice(["", " "])
            lines.append(f"{' ' * self.random.randint(0, 9)}{star}[{space}{key}{space}]{self.pattern(depth, in_term)}\n")
        return f"{selector} ->\n{''.join(lines)}"


def quoted(text):
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(character, character) for character in text) + '"'


class Outline:
    """The same lines as Outline.swift, from the tree of fluent.syntax."""

    def line(self, entry):
        comment = "" if getattr(entry, "comment", None) is None else f"comment {quoted(entry.comment.content)} "
        if isinstance(entry, (ast.Message, ast.Term)):
            kind = "message" if isinstance(entry, ast.Message) else "term"
            value = " " + self.pattern(entry.value) if entry.value else ""
            attributes = "".join(f" .{a.id.name} = {self.pattern(a.value)}" for a in entry.attributes)
            return f"{comment}{kind} {entry.id.name} ={value}{attributes}"
        if isinstance(entry, ast.Junk):
            return f"junk {quoted(entry.content)}"
        level = {ast.Comment: 1, ast.GroupComment: 2, ast.ResourceComment: 3}[type(entry)]
        return f"comment {level} {quoted(entry.content)}"

    def pattern(self, pattern):
        return "|".join(
            quoted(e.value) if isinstance(e, ast.TextElement) else "{" + self.expression(e.expression) + "}"
            for e in pattern.elements)

    def expression(self, node):
        if isinstance(node, ast.Placeable):
            return "{" + self.expression(node.expression) + "}"
        if isinstance(node, ast.SelectExpression):
            variants = "".join(
                f" {'*' if v.default else ''}[{getattr(v.key, 'name', None) or v.key.value}] {self.pattern(v.value)}"
                for v in node.variants)
            return f"{self.expression(node.selector)} ->{variants}"
        if isinstance(node, ast.StringLiteral):
            return f"'{node.value}'"
        if isinstance(node, ast.NumberLiteral):
            return node.value
        if isinstance(node, ast.VariableReference):
            return f"${node.id.name}"
        attribute = f".{node.attribute.name}" if getattr(node, "attribute", None) else ""
        arguments = self.arguments(node.arguments) if getattr(node, "arguments", None) else ""
        return f"{'-' if isinstance(node, ast.TermReference) else ''}{node.id.name}{attribute}{arguments}"

    def arguments(self, node):
        named = [f"{a.name.name}: {self.expression(a.value)}" for a in node.named]
        return f"({', '.join([self.expression(p) for p in node.positional] + named)})"


def theirs(text, code):
    resource = FluentParser(with_spans=False).parse(text)
    bundle = FluentBundle([code.lstrip("i")], use_isolating=code.startswith("i"))
    bundle.add_resource(resource)
    texts = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message) and entry.value is not None and entry.id.name not in texts:
            message = bundle.get_message(entry.id.name)
            if isinstance(message.value, ast.Pattern) or callable(message.value):
                try:
                    value, errors = bundle.format_pattern(message.value, ARGUMENTS)
                except RecursionError as error:
                    value, errors = "", [error]
                texts[entry.id.name] = (value if isinstance(value, str) else value.name or "???", errors)
    return [Outline().line(entry) for entry in resource.body], texts


def ours(output):
    files = collections.OrderedDict()
    current = None
    for line in output.split("\n"):
        kind, _, rest = line.partition(" ")
        if kind == "file":
            current = files.setdefault(rest, ([], {}, collections.defaultdict(list)))
        elif kind == "tree":
            current[0].append(rest)
        elif kind == "text":
            key, count, text = rest.split(" ", 2)
            current[1][key] = (text, int(count))
        elif kind == "finding":
            current[2][""].append(rest)
        elif kind == "error":
            key, error = rest.split(" ", 1)
            current[2][key].append(error)
    return files


def plain(text):
    """Spaces of all kinds are one: the tables of the two differ in narrow and wide ones."""
    text = "".join(" " if unicodedata.category(c) == "Zs" else c for c in text)
    return re.sub(r"\\u\{(A0|202F)\}", " ", text)


def reason(findings, entry_errors, their_errors, mine, other):
    """A name for a difference that is known and explained in README.md; nil for any other."""
    if mine[1] > 0 and any(isinstance(error, RecursionError) for error in their_errors):
        return "a cycle of messages that are one placeable each: they exhaust the stack"
    if their_errors and mine[1] == 0 and any("Option" in finding for finding in findings):
        return "a wrong option is a finding when the text is compiled, no error when it is formatted"
    if not their_errors and mine[1] == 0 and ZERO.sub("0", mine[0]) == ZERO.sub("0", other):
        return "zero with significant digits"
    if mine[1] > 0 and not their_errors and all("cycle" in e for e in entry_errors):
        return "a term of one placeable that refers to itself in another variant"
    if mine[1] > 0 and not their_errors and all("missingVariable" in e for e in entry_errors):
        return "a parameter that was not given to a term is shown: an error with us alone"
    if their_errors and mine[1] > 0:
        return "both have errors; the text in their place differs"
    return None


def has_broken_attribute(tree):
    """A message and after it, as junk of its own, the attribute that cannot be read: so the fixtures have it."""
    return any(
        one.startswith(("message", "term", "comment \"")) and re.match(r'junk "(\\n| )*\.', other)
        for one, other in zip(tree, tree[1:]))


def joined(tree):
    """The tree with junk beside junk as one."""
    lines = []
    for line in tree:
        if line.startswith("junk") and lines and lines[-1].startswith("junk"):
            lines[-1] = lines[-1][:-1] + line[len('junk "'):]
        else:
            lines.append(line)
    return lines


def main(out, count, seed):
    folder = os.path.join(out, "resources")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    resources = {}
    for number in range(count):
        code = ["ru", "kk", "en", "iru"][number % 4]
        name = f"{number:05}.{code}.ftl"
        resources[name] = Generator(seed * 1_000_003 + number, code.startswith("i")).resource()
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(resources[name])
    output = subprocess.run([os.path.join(out, "peer"), folder], check=True, capture_output=True).stdout.decode("utf-8")
    found = ours(output)
    trees = texts = 0
    known = collections.Counter()
    unknown = []
    for name, text in resources.items():
        tree, formatted = theirs(text, name.split(".")[1])
        our_tree, our_texts, our_errors = found[name]
        trees += 1
        if tree != our_tree and has_broken_attribute(our_tree):
            known["a message keeps its value and good attributes where a later attribute is broken"] += 1
            continue
        if tree != our_tree and joined(tree) == joined(our_tree):
            known["junk ends at the first line that may begin an entry"] += 1
            continue
        if tree != our_tree and theirs(text.replace("\r\n", "\n"), "en")[0] == our_tree:
            known["empty comment lines that end with CRLF"] += 1
            continue
        if tree != our_tree:
            lines = [f"    theirs {a}\n    ours   {b}" for a, b in zip(tree + [""] * 9, our_tree + [""] * 9) if a != b]
            unknown.append(f"{name}: tree\n" + "\n".join(lines[:2]))
            continue
        for key, (value, errors) in formatted.items():
            texts += 1
            mine = our_texts.get(key, ("(none)", 0))
            if plain(mine[0]) == plain(quoted(value)) and (mine[1] > 0) == (len(errors) > 0):
                continue
            why = reason(our_errors[""], our_errors[key], errors, (plain(mine[0]), mine[1]), plain(quoted(value)))
            if why:
                known[why] += 1
            else:
                unknown.append(f"{name}: {key}\n    theirs {quoted(value)} {errors}\n    ours   {mine[0]} {our_errors[key]}")
    print(f"{trees} resources and {texts} texts compared (seed {seed})")
    for why, times in sorted(known.items()):
        print(f"{times:6} known: {why}")
    print(f"{len(unknown):6} unexplained")
    for item in unknown[:20]:
        print(item)
    return 1 if unknown else 0


sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
