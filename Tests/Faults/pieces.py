"""A client whose bytes can be cut anywhere: libssl in memory, the socket by hand. For splits.py and resets.py."""
import socket, ssl, struct
from server import context


class PieceClient:
    """A person's connection. `cut(sent, data)` says where the next piece of `data` ends when `sent` bytes have left."""

    def __init__(self, server, cut):
        self.cut, self.sent = cut, 0
        self.socket = socket.create_connection(("127.0.0.1", server.port), 10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context(server).wrap_bio(self.incoming, self.outgoing, server_hostname="localhost")

    def flush(self):
        data = self.outgoing.read()
        while data:
            end = self.cut(self.sent, len(data))
            self.socket.sendall(data[:end])
            self.sent += end
            data = data[end:]

    def until(self, act):
        """Goes on with an act of TLS until it is done."""
        while True:
            try:
                result = act()
                self.flush()
                return result
            except ssl.SSLWantReadError:
                self.flush()
                more = self.socket.recv(65536)
                if not more:
                    raise ConnectionError("the server closed")
                self.incoming.write(more)

    def turn(self):
        text = b""
        while not text.endswith(b"\n\n"):
            text += self.until(lambda: self.tls.read(65536))
        return text

    def converse(self):
        """A whole session: the greeting, and two answers."""
        self.until(self.tls.do_handshake)
        said = self.turn()
        for line in ("ИИН\n", "/kk\n"):
            self.until(lambda: self.tls.write(line.encode()))
            said += self.turn()
        return said

    def reset(self):
        """Drops the connection with an RST."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def close(self):
        self.socket.close()
