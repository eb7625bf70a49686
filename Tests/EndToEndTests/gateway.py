#!/usr/bin/env python3
"""A whole gateway: people's messages as JSON lines {"id", "s", "text"} on standard input, what they are shown
as JSON lines on standard output. Written from Sources/LineProtocol/PROTOCOL.md; G1 to G7 are its duties there.
Usage: gateway.py HOST PORT NAME TOKEN CERTIFICATE"""
import collections, json, random, socket, ssl, sys, threading, time

host, port, name, token, certificate = sys.argv[1:6]
tls = ssl.create_default_context(cafile=certificate)
tls.set_alpn_protocols(["bagdar/1"])
lock = threading.Lock()
unsaid = collections.defaultdict(collections.deque)  # s -> messages not yet answered by OK, the first of them is under way
shown = collections.OrderedDict()  # (epoch, n) of what was shown (G3)
wire = None  # the live connection, after WELCOME (G1)


def send(verb, **members):
    try:
        wire.sendall(f"{verb} {json.dumps(members, ensure_ascii=False)}\n".encode())
    except OSError:
        pass  # the reader notices, and all that has no OK is said again


def say(s):
    if wire and unsaid[s]:
        send("SAY", **unsaid[s][0])  # one without OK a session (G2)


def listen():
    for line in sys.stdin:
        message = json.loads(line)
        with lock:
            unsaid[message["s"]].append(message)
            if len(unsaid[message["s"]]) == 1:
                say(message["s"])


def serve(connection):
    global wire
    draining, epoch = False, None
    for line in connection.makefile("r", encoding="utf-8", newline="\n"):
        verb, _, rest = line.rstrip("\n").partition(" ")
        got = json.loads(rest) if rest else {}
        with lock:
            if verb == "INFO":
                connection.sendall(f'HELLO {json.dumps({"v": 1, "name": name, "token": token})}\n'.encode())
            elif verb == "WELCOME":
                wire, epoch = connection, got["epoch"]
                for s in list(unsaid):
                    say(s)
            elif verb == "OK" or verb == "ERR" and "retry_ms" not in got and "id" in got:
                s = next((s for s, waiting in unsaid.items() if waiting and waiting[0]["id"] == got["id"]), None)
                if s is not None:
                    unsaid[s].popleft()
                    None if draining else say(s)
            elif verb == "ERR" and "id" in got:  # the same frame, later
                s = next((s for s, waiting in unsaid.items() if waiting and waiting[0]["id"] == got["id"]), None)
                threading.Timer(got["retry_ms"] / 1000, lambda: say(s)).start()
            elif verb == "REPLY":
                if (epoch, got["n"]) not in shown:
                    shown[epoch, got["n"]] = True
                    print(json.dumps(got, ensure_ascii=False), flush=True)
                    len(shown) > 4096 and shown.popitem(last=False)
                send("ACK", n=got["n"])  # (G4)
            elif verb == "PING":
                send("PONG")
            elif verb == "DRAIN":
                draining = True  # no new SAY, ACKs go on (G7)
            elif verb == "BYE":
                return got.get("code")


threading.Thread(target=listen, daemon=True).start()
pause = 0.1
while True:
    try:
        with tls.wrap_socket(socket.create_connection((host, int(port)), 10), server_hostname=host) as connection:
            connection.settimeout(75)
            pause = 60 if serve(connection) == "replaced" else 0.1
    except (OSError, ValueError):
        pass
    wire = None
    time.sleep(pause * random.uniform(0.5, 1))  # (G5)
    pause = min(30, pause * 2)
