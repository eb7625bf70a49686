"""What the fault scripts share: a server of their own, and connections to it. Standard library only."""
import argparse, json, os, random, shutil, signal, socket, ssl, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIFTED = ["limits.session-rate=0", "limits.gateway-rate=0", "log=error"]


def options(**more):
    """--program, --seed, and a number for each of `more`. Prints the seed, so that a run can be repeated."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/bagdar"))
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    for name, value in more.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    given = parser.parse_args()
    random.seed(given.seed)
    print(f"{os.path.basename(sys.argv[0])}: --seed {given.seed}", flush=True)
    return given


def check(holds, sentence):
    """Ends the run where something does not hold."""
    print(("ok: " if holds else "FAILED: ") + sentence, flush=True)
    if not holds:
        sys.exit(1)


class Server:
    """`bagdar serve` on a free port; a restart takes the same one."""

    def __init__(self, program, state=None, settings=(), environment=None):
        self.program, self.environment = program, environment
        self.own = state is None
        self.state = state or tempfile.mkdtemp(prefix="bagdar-faults-")
        self.settings, self.port = LIFTED + list(settings), 0
        self.start()

    def start(self, environment=None):
        words = [w for s in self.settings for w in ("--set", s)]
        # By way of env: a preloaded library changes the environment when it is first loaded, and a Swift program, which finds
        # its arguments beside its environment, would then have none.
        self.process = subprocess.Popen(
            ["/usr/bin/env", self.program, "serve", "--state", self.state, "--listen", f"127.0.0.1:{self.port}", *words],
            stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, **(environment or self.environment or {})})
        line = self.process.stdout.readline().decode()
        if "listening on" not in line:
            sys.exit(f"FAILED: the server did not start: {line!r}")
        self.port = int(line.rsplit(":", 1)[1])

    def kill(self, number=signal.SIGKILL):
        self.process.send_signal(number)
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.kill()
        if self.own:
            shutil.rmtree(self.state, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def certificate(self):
        return os.path.join(self.state, "tls/cert.pem")

    def add_gateway(self, name):
        return subprocess.check_output([self.program, "gateway", "add", name, "--state", self.state], cwd=ROOT).decode().strip()

    def memory(self):
        """Resident kilobytes."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def cpu(self):
        """Seconds of CPU until now."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


def context(server, alpn=None):
    tls = ssl.create_default_context(cafile=server.certificate)
    if alpn:
        tls.set_alpn_protocols([alpn])
    return tls


class Person:
    """A terminal: lines out, turns in."""

    def __init__(self, server):
        raw = socket.create_connection(("127.0.0.1", server.port), 30)
        self.socket = context(server).wrap_socket(raw, server_hostname="localhost")
        self.file = self.socket.makefile("rb")
        self.greeting = self.turn()

    def turn(self):
        lines = []
        while (line := self.file.readline()) not in (b"\n", b""):
            lines.append(line)
        return lines

    def ask(self, text):
        self.socket.sendall(text.encode() + b"\n")
        return self.turn()

    def close(self):
        self.socket.close()


class Gateway:
    """One connection of a gateway, welcomed; frames out, frames in."""

    def __init__(self, server, name, token, timeout=30):
        raw = socket.create_connection(("127.0.0.1", server.port), timeout)
        self.socket = context(server, "bagdar/1").wrap_socket(raw, server_hostname="localhost")
        self.file = self.socket.makefile("rb")
        self.take()
        self.send("HELLO", v=1, name=name, token=token)
        self.welcome = self.take()

    def send(self, verb, **members):
        self.socket.sendall(self.frame(verb, **members))

    @staticmethod
    def frame(verb, **members):
        return f"{verb} {json.dumps(members, ensure_ascii=False)}\n".encode()

    def take(self):
        """The next frame as (verb, members); PING is answered and not given."""
        while True:
            line = self.file.readline()
            if not line:
                raise ConnectionError("the server closed")
            verb, _, rest = line.decode().rstrip("\n").partition(" ")
            if verb != "PING":
                return verb, json.loads(rest) if rest else {}
            self.socket.sendall(b"PONG\n")

    def turn(self, id, s, text, **more):
        """Says a message; its OK or ERR, and the replies, acknowledged."""
        self.send("SAY", id=id, s=s, text=text, **more)
        answer, replies = None, []
        while answer is None or answer[0] == "OK" and len(replies) < answer[1].get("replies", 0):
            verb, members = self.take()
            if verb in ("OK", "ERR") and members.get("id") == id:
                answer = (verb, members)
            elif verb == "REPLY":
                self.send("ACK", n=members["n"])
                if members.get("re") == id:
                    replies.append(members)
        return answer, replies

    def close(self):
        self.socket.close()
