"""A source that misbehaves in the way that its first argument names; tests run it."""
import json
import os
import sys
import time

mode = sys.argv[1]


def say(text):
    sys.stdout.write(text)
    sys.stdout.flush()


def answer(question, **changes):
    line = {"id": question["id"], "outcome": "found", "values": {"what": question["arguments"]["what"]}}
    line.update(changes)
    say(json.dumps(line) + "\n")


if mode == "exit":
    sys.exit(3)
if mode == "flood-unasked":
    while True:
        say("x" * 65536)
if mode == "eat":
    held = "x" * (1 << 34)

for text in sys.stdin:
    question = json.loads(text)
    if mode == "good":
        answer(question)
    elif mode == "hang":
        time.sleep(3600)
    elif mode == "flood":
        while True:
            say("x" * 65536)
    elif mode == "stray":
        while True:
            say("{}\n")
    elif mode == "half":
        say('{"id":%d,"outc' % question["id"])
        sys.exit(0)
    elif mode == "no-json":
        say("found\n")
    elif mode == "wrong-type":
        answer(question, values={"what": 7})
    elif mode == "wrong-outcome":
        answer(question, outcome="maybe")
    elif mode == "no-value":
        answer(question, values={})
    elif mode == "deep":
        say('{"id":%d,"outcome":"found","values":{"what":%s}}\n' % (question["id"], "[" * 20000))
    elif mode == "huge":
        say('{"id":%d,"outcome":"%s"}\n' % (question["id"], "x" * (100 << 20)))
    elif mode == "other":
        answer(question, id=question["id"] + 1000)
    elif mode == "late":
        # Answers the question before this one, and never the last.
        if question["id"] > 1:
            answer(question, id=question["id"] - 1)
    elif mode == "twice":
        answer(question)
        answer(question)
    elif mode == "reversed":
        # Waits for the second question and answers it first.
        second = json.loads(sys.stdin.readline())
        answer(second)
        answer(question)
    elif mode == "fork":
        child = os.fork()
        if child == 0:
            time.sleep(3600)
        answer(question, values={"what": "%d" % child})
    elif mode == "complain":
        sys.stderr.write("cannot read %s of 770123456789\n" % question["arguments"]["what"])
        sys.stderr.flush()
        answer(question)
    elif mode == "environment":
        answer(question, values={"what": ",".join(sorted(os.environ))})
