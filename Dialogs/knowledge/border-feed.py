#!/usr/bin/env python3
"""How long cars wait at the border, from a file that staff write.

One question a line comes in, one answer a line goes out, both JSON. The file is read anew for each question, so a line that
is added is known at once. It is short; with a long one keep it in memory and look at its time.
"""
import datetime
import json
import pathlib
import sys

WAITS = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "border-waits.txt")
FRESH = datetime.timedelta(hours=3)
KEPT = datetime.timedelta(days=2)
MOST = 100_000


def minutes(text):
    hours, rest = text.split(":")
    return int(hours) * 60 + int(rest)


def newest(checkpoint, now):
    """The newest line about a checkpoint that is not of the future; a line that cannot be read is told and passed over."""
    best = None
    with WAITS.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if number > MOST:
                break
            words = line.split("#")[0].split()
            if not words:
                continue
            try:
                day, time, name, wait = words
                seen = datetime.datetime.fromisoformat(f"{day} {time}")
                wait = minutes(wait)
            except ValueError:
                print(f"{WAITS.name}:{number}: not DAY TIME CHECKPOINT HOURS:MINUTES", file=sys.stderr, flush=True)
                continue
            if name == checkpoint and seen <= now and (best is None or seen >= best[0]):
                best = (seen, wait)
    return best


def answer(question):
    if question.get("question") != "wait" or "checkpoint" not in question.get("arguments", {}):
        return {"outcome": "failed"}
    now = datetime.datetime.fromisoformat(f"{question['today']} {question.get('time', '00:00')}")
    try:
        best = newest(question["arguments"]["checkpoint"], now)
    except OSError as problem:
        print(f"{WAITS.name}: {problem.strerror}", file=sys.stderr, flush=True)
        return {"outcome": "failed"}
    if best is None or now - best[0] > KEPT:
        return {"outcome": "none"}
    seen, wait = best
    values = {"hours": wait // 60, "minutes": wait % 60, "as-of": seen.date().isoformat(), "at": seen.strftime("%H:%M")}
    return {"outcome": "found" if now - seen <= FRESH else "old", "values": values}


for line in sys.stdin:
    try:
        question = json.loads(line)
        reply = {"id": question["id"], **answer(question)}
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        print(f"a line that is no question: {type(problem).__name__}", file=sys.stderr, flush=True)
        continue
    print(json.dumps(reply), flush=True)
