"""Random edits of a program, as a programmer makes them between two saves."""

from __future__ import annotations

import copy
import random

from model import BASES, IN_MAIN, Feature, Module, Program, fill, new_feature


def edited(rng: random.Random, program: Program, how_many: int) -> tuple[Program, list[str]]:
    """A copy of the program with some edits, and what they are."""
    done: list[str] = []
    while len(done) < how_many:
        candidate = copy.deepcopy(program)
        told = rng.choice(EDITS)(rng, candidate)
        if told and candidate.is_valid():
            program, _ = candidate, done.append(told)
    return program, done


def any_feature(rng: random.Random, program: Program) -> tuple[Module, Feature]:
    module = rng.choice([m for m in program.all() if m.features])
    return module, rng.choice(module.features)


def change_literal(rng: random.Random, program: Program) -> str:
    _, feature = any_feature(rng, program)
    if rng.random() < 0.5:
        feature.a = rng.randrange(100)
    else:
        feature.b = rng.randrange(1, 9)
    return f"literals of {feature.name}"


def change_form(rng: random.Random, program: Program) -> str:
    _, feature = any_feature(rng, program)
    feature.variant = rng.randrange(6)
    return f"form of {feature.name}"


def change_uses(rng: random.Random, program: Program) -> str:
    _, feature = any_feature(rng, program)
    if feature.kind == "cached":
        return ""
    places = program.places()
    before = [f for f in program.features() if places[f.number] < places[feature.number]]
    feature.uses = new_feature(rng, program, before, IN_MAIN).uses
    return f"uses of {feature.name}"


def change_base(rng: random.Random, program: Program) -> str:
    """Another decorator of a function or class, or none."""
    _, feature = any_feature(rng, program)
    if feature.kind not in ("function", "decorated_class"):
        return ""
    bases: list[int | None] = [f.number for f in program.features() if f.kind == BASES[feature.kind]]
    feature.base = rng.choice([*bases, None] if feature.kind == "function" else bases)
    return f"decorator of {feature.name}"


def add(rng: random.Random, program: Program) -> str:
    module = rng.choice(program.all())
    position = rng.randrange(len(module.features) + 1)
    places = program.places()
    here = (program.all().index(module), position)
    before = [f for f in program.features() if places[f.number] < here]
    feature = new_feature(rng, program, before, IN_MAIN if module is program.main else ())
    module.features.insert(position, feature)
    return f"added {feature.name}"


def remove(rng: random.Random, program: Program) -> str:
    module, feature = any_feature(rng, program)
    module.features.remove(feature)
    for other in program.features():
        other.uses = [n for n in other.uses if n != feature.number]
    return f"removed {feature.name}"


def move(rng: random.Random, program: Program) -> str:
    """To another place in its module, or to another module."""
    module, feature = any_feature(rng, program)
    module.features.remove(feature)
    target = rng.choice(program.all())
    target.features.insert(rng.randrange(len(target.features) + 1), feature)
    return f"moved {feature.name} from {module.name} to {target.name}"


def new_module(rng: random.Random, program: Program) -> str:
    if len(program.modules) > 5:
        return ""
    program.count += 1
    module = Module(f"part{program.count}", rng.randrange(3))
    program.modules.append(module)
    fill(rng, program, module)
    return f"new module {module.name}"


def delete_module(rng: random.Random, program: Program) -> str:
    if len(program.modules) < 3:
        return ""
    module = rng.choice(program.modules)
    program.modules.remove(module)
    gone = {f.number for f in module.features}
    for feature in program.features():
        feature.uses = [n for n in feature.uses if n not in gone]
    return f"deleted module {module.name}"


def change_imports(rng: random.Random, program: Program) -> str:
    module = rng.choice(program.all())
    module.style = rng.randrange(3)
    return f"imports of {module.name}"


def change_docstring(rng: random.Random, program: Program) -> str:
    module = rng.choice(program.all())
    module.doc = rng.randrange(4)
    return f"docstring of {module.name}"


EDITS = (
    [change_literal] * 6
    + [change_form, change_uses, change_base, add, add, remove, move]
    + [*(new_module, delete_module, change_imports, change_docstring)]
)
