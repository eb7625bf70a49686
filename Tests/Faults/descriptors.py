#!/usr/bin/env python3
"""More connections than the process may have files: the server accepts what it can hold, does not spin, and goes on."""
import resource, socket, subprocess, time
from server import Gateway, Person, Server, check, options

given = options(files=400, connections=300)
real = subprocess.Popen


def poor(*arguments, **named):
    limit = (given.files, given.files)
    return real(*arguments, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limit), **named)


subprocess.Popen = poor
with Server(given.program) as server:
    subprocess.Popen = real
    gateway = Gateway(server, "g", server.add_gateway("g"))
    crowd = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(given.connections)]
    time.sleep(1)
    check(server.descriptors() < given.files, f"{server.descriptors()} of {given.files} files are open")
    cpu = server.cpu()
    time.sleep(3)
    check(server.cpu() - cpu < 0.3, f"it does not spin: {(server.cpu() - cpu) / 3 * 100:.1f} % of a core")
    check(gateway.turn("a", "s", "ИИН")[0][0] == "OK", "who is connected is served, and the store works")
    for connection in crowd:
        connection.close()
    time.sleep(1)
    check(len(Person(server).ask("ИИН")) > 0, "when they are gone, the next person is let in")
