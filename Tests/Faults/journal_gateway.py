#!/usr/bin/env python3
"""A gateway that can be killed at any moment: what is unsaid and what was shown lies on disk. For kills.py.
Usage: journal_gateway.py PORT NAME TOKEN CERTIFICATE FOLDER; FOLDER/messages holds JSON lines {"id","s","text"}."""
import collections, json, os, random, socket, ssl, sys, time

port, name, token, certificate, folder = sys.argv[1:6]
tls = ssl.create_default_context(cafile=certificate)
tls.set_alpn_protocols(["bagdar/1"])


def lines(file):
    """What was written whole."""
    path = os.path.join(folder, file)
    if not os.path.exists(path):
        return []
    with open(path, "rb") as f:
        return [json.loads(line) for line in f.read().split(b"\n")[:-1] if line]


def log(file):
    path = os.path.join(folder, file)
    if os.path.exists(path):  # half a line from a kill is none
        with open(path, "rb+") as f:
            data = f.read()
            f.truncate(data.rfind(b"\n") + 1)
    return open(path, "ab", buffering=0)


done = {entry["id"] for entry in lines("answered")}
shown = {(entry["epoch"], entry["n"]) for entry in lines("shown")}
answered_log, shown_log = log("answered"), log("shown")
waiting = collections.defaultdict(collections.deque)
for message in lines("messages"):
    if message["id"] not in done:
        waiting[message["s"]].append(message)


def write(file, entry):
    file.write(json.dumps(entry, ensure_ascii=False).encode() + b"\n")


def serve(connection):
    under_way, epoch = {}, None
    later = []

    def send(verb, **members):
        connection.sendall(f"{verb} {json.dumps(members, ensure_ascii=False)}\n".encode())

    def say(s):
        if waiting[s] and s not in under_way and len(under_way) < 64:
            under_way[s] = waiting[s][0]["id"]
            send("SAY", **waiting[s][0])

    def more():
        for s in list(waiting):
            if len(under_way) >= 64:
                break
            say(s)

    for line in connection.makefile("rb"):
        verb, _, rest = line.decode().rstrip("\n").partition(" ")
        got = json.loads(rest) if rest else {}
        if verb == "INFO":
            send("HELLO", v=1, name=name, token=token)
        elif verb == "WELCOME":
            epoch = got["epoch"]
            more()
        elif verb in ("OK", "ERR") and "id" in got:
            s = next((s for s, id in under_way.items() if id == got["id"]), None)
            if s is None:
                continue
            del under_way[s]
            if "retry_ms" in got:
                time.sleep(min(got["retry_ms"], 200) / 1000)
            else:
                write(answered_log, {"id": got["id"], "ok": verb == "OK", "dup": got.get("dup", False)})
                waiting[s].popleft()
                if not waiting[s]:
                    del waiting[s]
            more()
        elif verb == "REPLY":
            if (epoch, got["n"]) not in shown:
                shown.add((epoch, got["n"]))
                write(shown_log, {"epoch": epoch, "n": got["n"], "s": got["s"], "re": got.get("re")})
            send("ACK", n=got["n"])
        elif verb == "PING":
            connection.sendall(b"PONG\n")
        elif verb == "BYE":
            return


while True:
    try:
        with tls.wrap_socket(socket.create_connection(("127.0.0.1", int(port)), 5), server_hostname="localhost") as c:
            c.settimeout(30)
            serve(c)
    except (OSError, ValueError):
        pass
    time.sleep(random.uniform(0.05, 0.1))
