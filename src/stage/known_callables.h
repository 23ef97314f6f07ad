// Names of builtins and methods that tell what a call of them does, whoever gives it what.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace midflight {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Builtins that neither keep nor change what they are given (they may call it, or look into it).
inline constexpr std::string_view kPure[] = {
    "abs",       "all",    "any",        "bool",       "bytes",     "callable", "complex", "dict", "divmod",
    "enumerate", "filter", "float",      "format",     "frozenset", "getattr",  "hasattr", "hash", "hex",
    "id",        "int",    "isinstance", "issubclass", "iter",      "len",      "list",    "map",  "max",
    "min",       "next",   "oct",        "ord",        "pow",       "print",    "range",   "repr", "reversed",
    "round",     "set",    "slice",      "sorted",     "str",       "sum",      "tuple",   "type", "zip"};
// Of these, the ones that call what they are given.
inline constexpr std::string_view kCalling[] = {"filter", "iter", "map", "max", "min", "sorted"};
// Builtins that store in what they are given first.
inline constexpr std::string_view kStoring[] = {"delattr", "setattr"};
// Methods that only look at their object, whatever it is.
inline constexpr std::string_view kLooking[] = {"__subclasses__", "copy", "count", "index", "items", "keys", "values"};

}  // namespace midflight
