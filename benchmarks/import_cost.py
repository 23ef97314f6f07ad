"""What recording modules costs when a program starts, beside a plain import of the same modules.

    python benchmarks/import_cost.py                # about 100 modules, copied from the standard library
    python benchmarks/import_cost.py --repeats 30

The modules lie in a folder of their own, as an application's, with their `.pyc` files. Each start is a process of its
own, plain and recorded ones in turn; counted is the time of the process for the imports alone.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

# Packages, and modules, that import much of themselves and start nothing.
SOURCES = [
    "asyncio",
    "collections",
    "concurrent",
    "email",
    "html",
    "http",
    "json",
    "logging",
    "multiprocessing",
    "unittest",
    "urllib",
    "xml",
    "argparse",
    "ast",
    "bdb",
    "calendar",
    "cmd",
    "code",
    "codecs",
    "configparser",
    "copy",
    "csv",
    "dataclasses",
    "datetime",
    "difflib",
    "dis",
    "doctest",
    "enum",
    "fileinput",
    "fractions",
    "ftplib",
    "functools",
    "gettext",
    "gzip",
    "heapq",
    "imaplib",
    "inspect",
    "ipaddress",
    "locale",
    "mailbox",
    "optparse",
    "pathlib",
    "pdb",
    "pickle",
    "pickletools",
    "platform",
    "plistlib",
    "poplib",
    "pprint",
    "profile",
    "pydoc",
    "random",
    "sched",
    "shelve",
    "shutil",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "statistics",
    "string",
    "subprocess",
    "tarfile",
    "tempfile",
    "textwrap",
    "threading",
    "timeit",
    "tokenize",
    "trace",
    "traceback",
    "typing",
    "uuid",
    "warnings",
    "wave",
    "weakref",
    "zipfile",
]

CHILD = """
import json, sys, time
names = json.loads(sys.argv[1])
if sys.argv[2] == "recorded":
    import midflight
    midflight.install()
import importlib
# What application modules import of the standard library itself is loaded before.
for name in json.loads(sys.argv[3]):
    importlib.import_module(name)
sys.path.insert(0, ".")
began = time.process_time()
for name in names:
    importlib.import_module(name)
print(time.process_time() - began, len([n for n in sys.modules if n.startswith("app")]))
"""


def copy_modules(folder: Path) -> list[str]:
    """Copies modules as `app.<name>`; returns the names of those that can be imported from there."""
    library = Path(sysconfig.get_paths()["stdlib"])
    app = folder / "app"
    app.mkdir()
    (app / "__init__.py").write_text("")
    names = []
    for name in SOURCES:
        if (library / f"{name}.py").exists():
            shutil.copy(library / f"{name}.py", app)
            names.append(f"app.{name}")
        elif (library / name).is_dir():
            ignored = shutil.ignore_patterns(
                "__pycache__", "test*", "idle*", "__main__.py", "pydoc_data", "popen_*win*"
            )
            shutil.copytree(library / name, app / name, ignore=ignored)
            files = sorted((app / name).glob("*.py"))
            names += [f"app.{name}"] + [f"app.{name}.{f.stem}" for f in files if f.stem != "__init__"]
    good = []
    for name in names:
        run = [sys.executable, "-W", "ignore", "-c", f"import {name}"]
        if subprocess.run(run, cwd=folder, capture_output=True, check=False, timeout=60).returncode == 0:
            good.append(name)
    return good


def start(folder: Path, kind: str, names: list[str]) -> tuple[float, int]:
    first = sorted({name.split(".")[1] for name in names} | {"importlib"})
    run = [sys.executable, "-W", "ignore", "-c", CHILD, json.dumps(names), kind, json.dumps(first)]
    seconds, count = subprocess.run(run, cwd=folder, capture_output=True, check=True, text=True).stdout.split()
    return float(seconds), int(count)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repeats", type=int, default=15)
    arguments = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = copy_modules(folder)
        count = start(folder, "plain", names)[1]
        times: dict[str, list[float]] = {"plain": [], "recorded": []}
        for _ in range(arguments.repeats):
            for kind, found in times.items():
                found.append(start(folder, kind, names)[0])
        plain, recorded = (statistics.median(times[kind]) for kind in ("plain", "recorded"))
        best = min(times["recorded"]) / min(times["plain"])
        size = sum(f.stat().st_size for f in folder.rglob("*.py"))
        print(f"{count} modules of {size / 1e6:.1f} MB: plain {plain * 1e3:.1f} ms, recorded {recorded * 1e3:.1f} ms")
        print(f"ratio of the medians {recorded / plain:.3f}, of the fastest {best:.3f}")


if __name__ == "__main__":
    main()
