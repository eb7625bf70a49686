#!/usr/bin/env python3
"""Kills the server and the gateway over and over while messages go through: nothing is lost, doubled or reordered.
By default small; for the whole: kills.py --messages 50000 --server-kills 100 --gateway-kills 50"""
import json, os, random, subprocess, sys, tempfile, time
from server import ROOT, Server, check, options

given = options(messages=1000, server_kills=6, gateway_kills=4, sessions=100)
with Server(given.program) as server, tempfile.TemporaryDirectory() as folder:
    token = server.add_gateway("g")
    with open(f"{folder}/messages", "w") as file:
        for number in range(given.messages):
            message = {"id": f"m{number}", "s": f"s{number % given.sessions}", "text": random.choice(["ИИН", "ЖСН", "меню"])}
            file.write(json.dumps(message, ensure_ascii=False) + "\n")

    def gateway():
        here = os.path.join(ROOT, "Tests/Faults/journal_gateway.py")
        return subprocess.Popen([sys.executable, here, str(server.port), "g", token, server.certificate, folder])

    def entries(name):
        if not os.path.exists(f"{folder}/{name}"):
            return []
        with open(f"{folder}/{name}", "rb") as file:
            return [json.loads(line) for line in file.read().split(b"\n")[:-1]]

    process = gateway()
    victims = ["server"] * given.server_kills + ["gateway"] * given.gateway_kills
    random.shuffle(victims)
    try:
        for turn, victim in enumerate(victims):
            goal = given.messages * (turn + 1) // (len(victims) + 1)
            end = time.time() + 120
            while len(entries("answered")) < goal and time.time() < end:
                time.sleep(random.uniform(0.01, 0.05))
            if victim == "server":
                server.kill()
                server.start()
            else:
                process.kill()
                process.wait()
                process = gateway()
        end = time.time() + 60 + given.messages / 100
        while time.time() < end:
            shown = {entry["re"] for entry in entries("shown")}
            if len(entries("answered")) >= given.messages and len(shown) >= given.messages:
                break
            time.sleep(0.2)
    finally:
        process.kill()
        process.wait()
    answered, shown = entries("answered"), entries("shown")
    check(sorted(e["id"] for e in answered) == sorted(f"m{n}" for n in range(given.messages)), f"all {given.messages} messages were answered, each once")
    check(all(e["ok"] for e in answered), "none was refused")
    check({e["re"] for e in shown} >= {f"m{n}" for n in range(given.messages)}, "each message has its replies")
    check(len({(e["epoch"], e["n"]) for e in shown}) == len(shown), f"none of {len(shown)} bubbles was shown twice")
    orders = {}
    for entry in shown:
        orders.setdefault(entry["s"], []).append(int(entry["re"][1:]))
    check(all(numbers == sorted(numbers) for numbers in orders.values()), "each session's replies came in the order of its messages")
    # A turn that ran twice would have numbered its bubbles twice.
    runs = {}
    for entry in shown:
        runs.setdefault(entry["re"], []).append(entry["n"])
    check(all(ns == list(range(ns[0], ns[0] + len(ns))) for ns in runs.values()), "no turn ran twice")
    print(f"{sum(e['dup'] for e in answered)} retries were told dup")
