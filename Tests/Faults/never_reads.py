#!/usr/bin/env python3
"""Peers that write and never read: the server stops reading them, holds about 1 MiB for each, and serves everyone else."""
import socket, threading, time
from server import Gateway, Person, Server, check, context, options

given = options(peers=8, seconds=8)
with Server(given.program) as server:
    tokens = [server.add_gateway(f"g{n}") for n in range(given.peers)]
    Person(server).close()
    before = server.memory()
    stuck = []

    def flood(peer, lines):
        peer.settimeout(given.seconds)
        try:
            end = time.time() + given.seconds
            while time.time() < end:
                peer.sendall(next(lines))
        except OSError:
            stuck.append(peer)

    def sayings(number):
        turn = 0
        while True:
            yield Gateway.frame("SAY", id=f"{number}.{turn}", s=f"s{turn % 5000}", text="ИИН")
            turn += 1

    def typed():
        while True:
            yield "ИИН\n".encode() * 50

    peers = [Gateway(server, f"g{n}", tokens[n]).socket for n in range(given.peers)]
    threads = [threading.Thread(target=flood, args=(p, sayings(n))) for n, p in enumerate(peers)]
    for _ in range(given.peers):
        raw = socket.create_connection(("127.0.0.1", server.port))
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        person = context(server).wrap_socket(raw, server_hostname="localhost")
        threads.append(threading.Thread(target=flood, args=(person, typed())))
    for thread in threads:
        thread.start()
    time.sleep(given.seconds / 2)
    start = time.time()
    answer = Person(server).ask("ИИН")
    check(len(answer) > 0, f"another person is answered meanwhile, in {time.time() - start:.2f} s, handshake included")
    for thread in threads:
        thread.join()
    grown = server.memory() - before
    check(len(stuck) == len(threads), f"all {len(threads)} peers are read no further")
    check(grown < len(threads) * 3 * 1024, f"the server has grown by {grown / len(threads):.0f} kB a peer")
