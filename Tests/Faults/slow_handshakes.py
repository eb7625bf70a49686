#!/usr/bin/env python3
"""Two thousand handshakes that never end, while one person talks: the person hardly notices, and they are cut in time."""
import socket, threading, time
from server import Person, Server, check, options

given = options(connections=2000, turns=300)


def p99(person):
    times = []
    for _ in range(given.turns):
        start = time.perf_counter()
        person.ask("ИИН")
        times.append(time.perf_counter() - start)
    return sorted(times)[int(len(times) * 0.99)]


with Server(given.program) as server:
    person = Person(server)
    p99(person)
    alone = p99(person)
    idle = server.descriptors()
    slow = []
    for _ in range(given.connections):
        connection = socket.create_connection(("127.0.0.1", server.port))
        connection.sendall(b"\x16\x03\x01\x02")
        slow.append(connection)
    opened = time.time()
    beside = p99(person)
    print(f"p99 alone {alone * 1000:.2f} ms, beside {given.connections} slow handshakes {beside * 1000:.2f} ms")
    check(beside <= alone * 2 + 0.002, f"the person's p99 is {beside / alone:.1f} times what it was")
    end = opened + 15
    while server.descriptors() > idle and time.time() < end:
        time.sleep(0.2)
    check(server.descriptors() <= idle, f"all are cut {time.time() - opened:.1f} s after the last began")
    cpu = server.cpu()
    time.sleep(2)
    check(server.cpu() - cpu < 0.2, "and the server rests")
