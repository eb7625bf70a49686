#!/usr/bin/env python3
"""A session whose bytes are cut at every boundary in turn: every session hears the same."""
from server import Server, check, options
from pieces import PieceClient

given = options(step=1)
with Server(given.program) as server:
    whole = PieceClient(server, lambda sent, count: count)
    expected = whole.converse()
    whole.close()

    def at(boundary):
        return lambda sent, count: boundary - sent if sent < boundary < sent + count else count

    for boundary in range(1, whole.sent, given.step):
        client = PieceClient(server, at(boundary))
        heard = client.converse()
        client.close()
        if heard != expected:
            check(False, f"cut behind byte {boundary}, the session hears something else")
    check(True, f"{whole.sent} bytes of a session, cut behind each in turn (step {given.step}): always the same answers")
    client = PieceClient(server, lambda sent, count: 1)
    check(client.converse() == expected, "byte by byte too")
