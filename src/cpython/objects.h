// Throwing, typed access to everyday Python objects.  Unless stated otherwise these may run Python code.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cpython/error.h"
#include "cpython/ref.h"

namespace midflight {

// Text.
Ref make_str(std::string_view text);
Ref make_int(long long value);
Ref make_bool(bool value);
Ref none();
std::string to_text(BorrowedRef str);  // UTF-8, lone surrogates escaped
bool is_str(BorrowedRef object);
Ref interned(Ref str);
bool text_equals(BorrowedRef str, const char* text);

// Attributes and calls.
Ref get_attr(BorrowedRef object, const char* name);
Ref get_attr(BorrowedRef object, BorrowedRef name);
Ref find_attr(BorrowedRef object, const char* name);  // empty if there is none
Ref find_attr(BorrowedRef object, BorrowedRef name);
void set_attr(BorrowedRef object, const char* name, BorrowedRef value);
void set_attr(BorrowedRef object, BorrowedRef name, BorrowedRef value);  // no value: deletes it
Ref call(BorrowedRef callable, std::initializer_list<BorrowedRef> arguments);
Ref call_method(BorrowedRef object, const char* name, std::initializer_list<BorrowedRef> arguments);
Ref import_module(const char* name);
void run_code(BorrowedRef code, BorrowedRef globals);  // a module's, or a script's
void run_code(BorrowedRef code, BorrowedRef globals, BorrowedRef locals);
void run_signal_handlers();

// What any object may have code of its own for.
bool is_truthy(BorrowedRef object);
bool are_equal(BorrowedRef a, BorrowedRef b);  // or one object
bool is_instance(BorrowedRef object, BorrowedRef type);
std::string str_of(BorrowedRef object);
std::string repr_of(BorrowedRef object);
Ref get_item(BorrowedRef object, BorrowedRef key);
void put_item(BorrowedRef object, BorrowedRef key, BorrowedRef value);  // no value: deletes it
bool contains(BorrowedRef container, BorrowedRef item);
Ref list_from(BorrowedRef iterable);

// Dicts.  Where all keys are exact `str`, no Python code runs.
Ref make_dict();
Ref find_item(BorrowedRef dict, BorrowedRef key);  // empty if there is none
Ref find_item(BorrowedRef dict, const char* key);
void set_item(BorrowedRef dict, BorrowedRef key, BorrowedRef value);
void set_item(BorrowedRef dict, const char* key, BorrowedRef value);
bool remove_item(BorrowedRef dict, BorrowedRef key);  // false if there was none
struct Item {
  Ref key;
  Ref value;
};
std::vector<Item> dict_items(BorrowedRef dict);  // of a dict or a dict's subclass, past whatever that overrides

// Lists and tuples.
Ref list_of(const std::vector<Ref>& items);
Ref tuple_of(const std::vector<Ref>& items);
void append(BorrowedRef list, BorrowedRef item);
std::vector<Ref> sequence_items(BorrowedRef sequence);  // of (subclasses of) list and tuple, by storage
std::vector<Ref> set_items(BorrowedRef set);            // of sets and frozensets, by storage

// Sets.
Ref make_set();
Ref set_of(const std::vector<Ref>& items);
Ref set_from(BorrowedRef iterable);  // of a set: a copy, in its order
Ref frozenset_from(BorrowedRef iterable);
void add_element(BorrowedRef set, BorrowedRef item);

// The content of a bytes object, which must outlive the view.
inline std::string_view bytes_view(BorrowedRef bytes) {
  return {PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

}  // namespace midflight
