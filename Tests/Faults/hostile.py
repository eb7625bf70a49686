#!/usr/bin/env python3
"""A gateway that means harm: sessions without end, foreign numbers, ERASE of other people. Another gateway's people notice
nothing. For the whole: --sessions 1000000"""
import random, time
from server import Gateway, Server, check, options

given = options(sessions=5000)
with Server(given.program) as server:
    token = server.add_gateway("good")
    good = Gateway(server, "good", token)
    bad = Gateway(server, "bad", server.add_gateway("bad"), 60)
    good.send("SAY", id="a", s="same", text="ИИН")
    owed = None
    while owed is None:  # taken and not acknowledged
        verb, members = good.take()
        owed = members if verb == "REPLY" else None
    for n in {owed["n"], owed["n"] + 1, 0, -1, 2**53 - 1}:
        bad.send("ACK", n=n)
        bad.send("NACK", n=n, code="gone")
    bad.send("ERASE", id="e", s="same")
    while bad.take()[1].get("id") != "e":
        pass
    before, start, window, answered = server.memory(), time.time(), 128, 0
    said = 0
    while answered < given.sessions:
        while said < given.sessions and said - answered < window:
            bad.send("SAY", id=f"x{said}", s=f"x{random.randrange(1 << 40)}", text="ИИН")
            said += 1
        verb, members = bad.take()
        if verb == "REPLY":
            bad.send("ACK", n=members["n"])
        elif verb in ("OK", "ERR") and members.get("id", "").startswith("x"):
            answered += 1
    grown = server.memory() - before
    print(f"{given.sessions} sessions in {time.time() - start:.1f} s; the server has grown by {grown} kB")
    check(grown < 65536, "its memory does not follow the sessions")
    good.close()
    good = Gateway(server, "good", token)
    verb, members = good.take()
    same = verb == "REPLY" and members["n"] == owed["n"] and members.get("again") is True
    check(same, "what is owed to the other gateway is still owed, and comes again")
    good.send("ACK", n=members["n"])
    answer, _ = good.turn("a", "same", "ИИН")
    check(answer[1].get("dup") is True, "its person is not forgotten")
