#!/usr/bin/env python3
"""An RST behind every byte of a session: the server loses no descriptor and goes on."""
import time
from server import Person, Server, check, options
from pieces import PieceClient


class Enough(Exception):
    pass


given = options(step=1)
with Server(given.program) as server:
    whole = PieceClient(server, lambda sent, count: count)
    whole.converse()
    whole.close()
    time.sleep(0.5)
    before = server.descriptors()
    for boundary in range(whole.sent + 1):
        if boundary % given.step:
            continue

        def cut(sent, count):
            if sent == boundary:
                raise Enough
            return min(count, boundary - sent)

        client = PieceClient(server, cut)
        try:
            client.converse()
        except (Enough, OSError):
            pass
        client.reset()
    end = time.time() + 15
    while server.descriptors() > before and time.time() < end:
        time.sleep(0.2)
    check(server.descriptors() <= before, f"after an RST behind each of {whole.sent} bytes no connection is left")
    check(len(Person(server).ask("ИИН")) > 0, "a person is answered")
