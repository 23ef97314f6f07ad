"""For those who write cases: shows what the cases are worth. Not part of the suite.

python tests/selfcheck.py null [PATTERN]      plays the cases with a library that does nothing: each that holds has
                                              no teeth
python tests/selfcheck.py restart [PATTERN]   runs hold() and check() on a fresh start of the new version; what fails
                                              should be what is about identity or about running state
"""

from __future__ import annotations

import fnmatch
import os
import sys

if __name__ == "__main__":
    mode, pattern = sys.argv[1], (sys.argv[2:] or ["*"])[0]
    if mode == "null":
        os.environ["MIDFLIGHT_TEST_ADAPTER"] = "null"

    from conftest import Workers
    from harness.case import load_all
    from harness.compare import differences

    workers = Workers()
    for case in load_all():
        if not fnmatch.fnmatch(case.name, pattern) or case.reason_to_skip():
            continue
        if mode == "null":
            outcome = workers.run(case, "failing" if case.kind == "failure" else "api")
            fresh = workers.fresh_start(case, "after") if case.has_oracle else None
            unlike = fresh and outcome["ok"] and list(differences(fresh["answers"][0], outcome["answers"][0]))
            if outcome["ok"] and not unlike:
                print(f"{case.name}: holds without any update")
        elif case.kind == "reload":
            outcome = workers.run(case, "restart")
            if not outcome["ok"]:
                print(f"{case.name}:", *outcome["detail"].strip().splitlines()[-3:], sep="\n    ")
    workers.close()
