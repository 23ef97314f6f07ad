// What the engine knows of built-in and standard library types: which are values, which are references to things with
// a life of their own, and what they are made of.
#pragma once

#include <vector>

#include "base/digest.h"
#include "cpython/ref.h"

namespace midflight {

// Adds the content of a built-in immutable (numbers, text, bytes, dates, patterns, paths, ...); false for other types.
bool add_atom(Hasher& hasher, BorrowedRef object);

// Whether the container has an element, or a dict a value, that is one.  False for other objects.
bool holds_plain_values(BorrowedRef container);

// Functions, classes, modules, methods, enum members: data holds references to them, their content is not its own.
bool is_reference(BorrowedRef object);

// Descriptors, partials and other small wrappers: the objects they are made of.  False for other types.
bool native_parts(BorrowedRef object, std::vector<Ref>& parts);

// The value of an instance of a subclass, written in Python, of a number type, str, bytes or tuple, as the built-in
// type has it; empty for anything else.
Ref plain_value(BorrowedRef object);

// An instance of a Python class without storage other than attributes, or a types.SimpleNamespace.
bool is_plain_instance(BorrowedRef object);

// `object()`, and instances of Python classes without room for an attribute: nothing but their identity.
bool is_bare(BorrowedRef object);

// Whether `object`'s type is called `name` in the C type specification, for example "collections.OrderedDict".
bool is_native(BorrowedRef object, const char* name);
bool is_enum_class(BorrowedRef type);
bool compares_by_identity(BorrowedRef type);  // its instances
bool has_finalizer(BorrowedRef object);       // `__del__` or `weakref.finalize`

bool is_path(BorrowedRef object);  // of pathlib: its slots are caches, its value is its text
bool is_enum_member(BorrowedRef object);
bool is_lru_cache(BorrowedRef object);

}  // namespace midflight
