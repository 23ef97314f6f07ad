import secrets

import hub


class Counter:
    number = 0

    def go(self):
        self.number += 1


hub.conf["token"] = secrets.token_hex(8)
hub.on(Counter().go)
