// Python functions: reading their parts, and exchanging their insides without a setter.
//
// The public setters are not used on live functions: they raise audit events (Python code), may warn, cannot change
// globals, and on 3.13+ make a function unspecialisable for ever.  See CPython's Objects/funcobject.c and
// Python/specialize.c for what `func_version` guards: it must be cleared whenever code changes, or specialised callers
// jump into frames of the wrong size.
#pragma once

#include "cpython/ref.h"

namespace midflight {

inline bool is_function(BorrowedRef object) { return object && PyFunction_Check(object.get()); }
inline bool is_code(BorrowedRef object) { return object && PyCode_Check(object.get()); }

// What an update replaces in a function.  `__dict__` is not part of it (runtime attributes are merged one by one),
// nor are weak references and the vectorcall pointer.
struct FunctionPayload {
  Ref globals, builtins, name, qualname, code, defaults, kwdefaults, closure, doc, module, annotations, type_params;
};

// The parts of `function` as they are now.  ENSURES: `function` is unchanged.
FunctionPayload payload_of(BorrowedRef function);

// Exchanges the insides of `function` with `payload`.  Runs no Python code, allocates nothing, drops no reference.
// REQUIRES: the closure has as many cells as the code has free variables.
void exchange_payload(BorrowedRef function, FunctionPayload& payload) noexcept;

// Borrowed parts; empty where there is none.
BorrowedRef code_of(BorrowedRef function);
BorrowedRef globals_of(BorrowedRef function);
BorrowedRef builtins_of(BorrowedRef function);
BorrowedRef closure_of(BorrowedRef function);
BorrowedRef defaults_of(BorrowedRef function);
BorrowedRef kwdefaults_of(BorrowedRef function);
BorrowedRef annotations_of(BorrowedRef function);
BorrowedRef dict_of_function(BorrowedRef function);
BorrowedRef qualname_of(BorrowedRef function);
BorrowedRef module_name_of(BorrowedRef function);

// A function's annotations as a dict, which CPython makes of a tuple, or of nothing, when someone asks for them.
Ref annotations_dict(BorrowedRef annotations);

// The value that a parameter has by default.
struct DefaultValue {
  Ref name, value;
  Py_ssize_t position;  // in `__defaults__`; -1: of a keyword-only parameter
};
// Of both functions, by the parameters that have one in both.
std::vector<std::pair<DefaultValue, DefaultValue>> common_defaults(BorrowedRef a, BorrowedRef b);

// A new function object with the same parts (and a copy of `__dict__`).
Ref clone_function(BorrowedRef function);

// Cells.
BorrowedRef cell_content(BorrowedRef cell);  // empty if the cell is
Ref make_cell(BorrowedRef content);

// Code objects.
Ref free_variables(BorrowedRef code);  // tuple of str
BorrowedRef code_constants(BorrowedRef code);
BorrowedRef code_name(BorrowedRef code);
BorrowedRef code_qualname(BorrowedRef code);
BorrowedRef code_filename(BorrowedRef code);
BorrowedRef code_names(BorrowedRef code);
int code_first_line(BorrowedRef code);
// Gives the code other lines: all its lines count from the first.  Runs no Python code, drops no reference.  Code
// objects in it are left alone.
void set_first_line(BorrowedRef code, int line) noexcept;
// Whether a class body holds its own first line.
extern const bool kClassesKnowTheirLine;
// What a class body stores as `__static_attributes__`, the names that its methods assign on `self`; since 3.13.
Ref static_attributes(BorrowedRef class_body);
bool is_function_code(BorrowedRef code);  // of a function, lambda or comprehension; not of a class body or module
// Whether the code, or code nested in it, assigns to a variable of an enclosing function (`nonlocal`).
bool rebinds_cells(BorrowedRef code);
// Replaces a constant of a code object that nothing has executed and nobody else holds.
void replace_constant(BorrowedRef fresh_code, Py_ssize_t index, BorrowedRef value);

}  // namespace midflight
