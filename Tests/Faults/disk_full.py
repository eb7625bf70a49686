#!/usr/bin/env python3
"""A disk that is full: SAY gets ERR store, PING goes on, and all goes on by itself when there is room. Needs root, for a
tmpfs of 4 MB."""
import os, subprocess, sys, tempfile, time
from server import Gateway, Server, check, options

given = options()
if os.geteuid() != 0:
    print("SKIPPED: only root may mount a tmpfs")
    sys.exit(0)
folder = tempfile.mkdtemp()
mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]).returncode == 0
if not mounted:
    print("SKIPPED: this machine does not let root mount a tmpfs")
    sys.exit(0)
try:
    with Server(given.program, state=folder) as server:
        gateway = Gateway(server, "g", server.add_gateway("g"))
        check(gateway.turn("a", "s", "ИИН")[0][0] == "OK", "there is room, and a message is taken")
        with open(f"{folder}/ballast", "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        refused, taken = None, 0
        for number in range(3000):
            answer, _ = gateway.turn(f"b{number}", f"s{number % 50}", "ИИН" * 500)
            if answer[0] == "ERR":
                refused = (f"b{number}", f"s{number % 50}", answer[1])
                break
            taken += 1
        check(refused is not None, f"the disk is full after {taken} messages more")
        check(refused[2]["code"] == "store" and refused[2].get("retry_ms", 0) > 0, "ERR store, with a time to come again")
        gateway.send("PING")
        check(gateway.take()[0] == "PONG", "PING is answered")
        os.remove(f"{folder}/ballast")
        end = time.time() + 30
        while (answer := gateway.turn(refused[0], refused[1], "ИИН" * 500)[0])[0] == "ERR" and time.time() < end:
            time.sleep(0.5)
        check(answer[0] == "OK" and not answer[1].get("dup"), "with room again the same message is taken; the refusal left no trace")
finally:
    subprocess.run(["umount", folder])
    os.rmdir(folder)
