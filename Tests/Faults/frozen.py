#!/usr/bin/env python3
"""A server that stands still (SIGSTOP) and goes on: connections live, nothing is lost. For the whole: --seconds 90"""
import signal, time
from server import Gateway, Person, Server, check, options

given = options(seconds=10)
with Server(given.program) as server:
    token = server.add_gateway("g")
    gateway, person = Gateway(server, "g", token, 120), Person(server)
    check(gateway.turn("a", "s", "ИИН")[0][0] == "OK", "a message before")
    server.process.send_signal(signal.SIGSTOP)
    gateway.send("SAY", id="b", s="s", text="ЖСН")
    person.socket.sendall("ИИН\n".encode())
    time.sleep(given.seconds)
    server.process.send_signal(signal.SIGCONT)
    person.socket.settimeout(10)
    check(len(person.turn()) > 0, f"the person is answered after {given.seconds} s")
    try:
        verb, members = gateway.take()
    except ConnectionError:  # its silence was long; a gateway comes back and says it again
        gateway = Gateway(server, "g", token)
        verb, members = gateway.turn("b", "s", "ЖСН")[0]
    check(verb == "OK" and members["id"] == "b", "the message is taken, once")
    check(gateway.turn("c", "t", "ИИН")[0][0] == "OK", "a message after")
