#!/usr/bin/env python3
"""The machine's clock set back a day and forward 400 days between two starts: retries are still known, nothing comes twice.
Needs libfaketime (Debian and Ubuntu: apt-get install faketime)."""
import glob, sys
from server import Gateway, Server, check, options

given = options()
libraries = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
if not libraries:
    print("SKIPPED: libfaketime is not installed; Debian and Ubuntu have it: apt-get install faketime")
    sys.exit(0)
with Server(given.program) as server:
    token = server.add_gateway("g")
    gateway = Gateway(server, "g", token)
    check(gateway.turn("a", "s", "ИИН")[0][0] == "OK", "a message today")
    gateway.close()
    for offset, words in (("-1d", "a day back"), ("+400d", "400 days on"), ("+0", "right again")):
        server.kill()
        server.start({"LD_PRELOAD": libraries[0], "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1"})
        import server as shared
        import ssl
        tls = shared.context(server, "bagdar/1")
        tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE  # its certificate may be of another day
        shared_context, shared.context = shared.context, lambda *_: tls
        gateway = Gateway(server, "g", token)
        shared.context = shared_context
        answer, _ = gateway.turn("a", "s", "ИИН")
        check(answer[0] == "OK" and answer[1].get("dup") is True, f"{words}: the retry is known")
        check(gateway.turn(f"b{offset}", "s", "ЖСН")[0][0] == "OK", f"{words}: a new message is taken")
        gateway.close()
