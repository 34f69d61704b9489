#!/usr/bin/env python3
"""Breaks headers a little, in one place at a time, and tells which breaks their tests do not see.

    tests/mutate.py adaptors/take core/storage/ring_buffer      # or nothing: all headers that have a test
    CXX="clang++-16 -std=c++20 -O0" tests/mutate.py --most 20   # of each header so many, chosen by --seed

A mutant that does not compile does not count. One that lives may stand in mutants_that_live.txt, with the reason why no
test can see it. Fails if fewer than 90 of 100 are killed, or if one that is listed is killed.
"""
import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
INCLUDE = TESTS.parent / "include"
CXX = os.environ.get("CXX", "g++ -std=c++20 -O0").split()
LIBRARIES = "-lz -lbz2 -llzma -lzstd -llz4 -lisal".split()
SUPPORT = ["allocations", "conformance", "trace", "main"]

CHANGES = [(re.compile(pattern), to) for pattern, to in [
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
    (r" && ", " || "), (r" \|\| ", " && "), (r" \+ ", " - "), (r" - ", " + "), (r" [+-] 1\b", ""), (r"\+\+", "--"),
    (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"(?<=[ (])!(?=[a-z_(])", ""), (r"\+= ", "-= "), (r"-= ", "+= "),
    (r"\? (.*) : (.*?)(?=[;,)])", r"? \2 : \1")]]
STATEMENT = re.compile(r"\s+(if \(.*\) )?((\+\+|--)[\w.>-]+|(?!return|delete)[\w:.>()*-]+( [-+*|]?= [^=].*|\(.*\)));\s*$")
DECLARES = re.compile(r"^\s*(using|template|friend|static_assert|requires|concept|public|private|class|struct|#)|requires|concept|"
                      r"static_assert|typename |= default|= delete|operator(==|<|>|!|&|\||\+|-)")


def mutants(text):
    """The number of a line, and what stands there instead."""
    for number, line in enumerate(text.split("\n")):
        code = line.split("//")[0].rstrip()
        if not code or DECLARES.search(code):
            continue
        for pattern, to in CHANGES:
            for match in pattern.finditer(code):
                yield number, code[:match.start()] + match.expand(to) + code[match.end():]
        if STATEMENT.match(code):
            yield number, ""


def run(command, seconds):
    try:
        return subprocess.run(command, capture_output=True, timeout=seconds, cwd=TESTS.parent).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def compiles(flags, seconds=300):
    return run([*CXX, "-w", *flags], seconds)


def verdict(header, text, work):
    """Whether the mutant is killed by its test, refused by the compiler, or lives."""
    broken = work / "include/rill" / (header + ".hpp")
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text(text)
    program = work / "program"
    program.unlink(missing_ok=True)
    built = compiles([f"-I{work}/include", f"-I{INCLUDE}", f"-I{TESTS}", str(TESTS / (header + ".cpp")),
                      *(str(work / (name + ".o")) for name in SUPPORT), "-o", str(program), *LIBRARIES])
    broken.unlink()
    return "refused" if not built else "lives" if run([program], 60) else "killed"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("headers", nargs="*")
    options.add_argument("--most", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    all_headers = (str(h.relative_to(INCLUDE / "rill").with_suffix("")) for h in INCLUDE.rglob("*.hpp"))
    headers = options.headers or sorted(h for h in all_headers if (TESTS / (h + ".cpp")).exists())
    listed = [line.split(" | ") for line in (TESTS / "mutants_that_live.txt").read_text().splitlines()]
    expected = {tuple(row[:3]) for row in listed if len(row) == 4}
    count = dict.fromkeys(["killed", "refused", "lives", "listed"], 0)
    wrongly_listed = 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for name in SUPPORT:
            if not compiles([f"-I{INCLUDE}", f"-I{TESTS}", "-c", str(TESTS / f"support/{name}.cpp"), "-o", str(work / (name + ".o"))]):
                sys.exit(f"support/{name}.cpp does not compile")
        for header in headers:
            text = (INCLUDE / "rill" / (header + ".hpp")).read_text()
            if verdict(header, text, work) != "lives":
                sys.exit(f"the test of {header} fails as it is")
            lines = text.split("\n")
            chosen = list(mutants(text))
            if len(chosen) > options.most:
                chosen = random.Random(f"{options.seed} {header}").sample(chosen, options.most)
            for number, line in chosen:
                told = verdict(header, "\n".join([*lines[:number], line, *lines[number + 1:]]), work)
                row = (header, lines[number].strip(), line.strip() or "(nothing)")
                if row in expected and told == "lives":
                    told = "listed"
                elif row in expected and told == "killed":
                    wrongly_listed += 1
                    print("listed, and killed:", " | ".join(row), flush=True)
                count[told] += 1
                if told == "lives":
                    print(" | ".join(row), flush=True)
    seen = count["killed"] + count["lives"]
    killed = 100 * count["killed"] / seen if seen else 100
    print(f"{killed:.1f} of 100 mutants are killed: {count['killed']} of {seen}; {count['listed']} more live for a reason, "
          f"{count['refused']} do not compile")
    sys.exit(killed < 90 or wrongly_listed > 0)


main()
