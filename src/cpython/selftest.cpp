#include "cpython/selftest.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "cpython/collector.h"
#include "cpython/container.h"
#include "cpython/descriptor.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/instance.h"
#include "cpython/instance_shim.h"
#include "cpython/integer.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// What the checks are made on.  `hot` is run often enough for its call to be specialised.  `varied` takes as many
// positional arguments as `plain`, so that only the version of the function tells a specialised call to look again; its
// conditional `del` makes a wrong frame an UnboundLocalError instead of a crash.
constexpr const char* kSpecimens = R"(
def hot(f):
    total = 0
    for _ in range(100):
        total += f(1)
    return total
def plain(a):
    return a
def make(x):
    def varied(a, *more, b=3):
        if a < 0:
            del more, b
        return a + b + x + len(more)
    def defaulted(a, c=2):
        return a + c + x
    return varied, defaulted
class Inline:
    def __init__(self):
        self.a, self.b = 1, 'two'
class Slotted:
    __slots__ = ('a', 'b')
    __init__ = Inline.__init__
class Base:
    mark = 7
class Derived:
    pass
class Number(int):
    pass
)";

class Specimens {
 public:
  Specimens() : names_(make_dict()) {
    set_item(names_, "__name__", make_str("midflight self-test"));
    require(PyRun_String(kSpecimens, Py_file_input, names_.get(), names_.get()));
  }
  Ref operator[](const char* name) const { return find_item(names_, name); }

 private:
  Ref names_;
};

bool equal(BorrowedRef a, BorrowedRef b) { return require(PyObject_RichCompareBool(a.get(), b.get(), Py_EQ)) != 0; }
bool is_number(BorrowedRef object, long value) { return equal(object, make_int(value)); }
Ref type_ref(PyTypeObject& type) { return Ref::borrow(reinterpret_cast<PyObject*>(&type)); }

// Sizes first: a wrong exchange may leave contents that cannot be compared.
bool same_content(BorrowedRef a, BorrowedRef b) {
  return PyObject_Size(a.get()) == PyObject_Size(b.get()) && equal(a, b);
}

// Two containers exchange contents, are used, and exchange them back.
bool exchanges(BorrowedRef live, BorrowedRef donor, const char* method, std::initializer_list<BorrowedRef> arguments) {
  Ref live_before = call_method(live, "copy", {}), donor_before = call_method(donor, "copy", {});
  if (container_kind(live) == ContainerKind::none || container_kind(live) != container_kind(donor)) return false;
  if (!is_exchangeable(live) || !is_exchangeable(donor)) return false;
  // Kept for ever if the check fails: half exchanged, they could not even be freed.
  Ref keep_live = Ref::borrow(live), keep_donor = Ref::borrow(donor);
  bool right = true;
  for (int round = 0; round < 3 && right; ++round) {
    exchange_contents(live, donor);
    const bool there = round != 1;
    right = same_content(live, there ? donor_before : live_before) &&
            same_content(donor, there ? live_before : donor_before);
  }
  if (right) {
    call_method(live, method, arguments);
    right = PyObject_Size(live.get()) == PyObject_Size(donor_before.get()) + 1 && equal(donor, live_before);
  }
  if (!right) {
    keep_live.release();
    keep_donor.release();
  }
  return right;
}

bool dicts(const Specimens& /*specimens*/) {
  Ref live = make_dict(), donor = make_dict(), more = make_dict();
  set_item(live, "a", make_int(1));
  for (int i = 0; i < 20; ++i) set_item(donor, make_int(i), make_int(i));
  set_item(more, "b", list_of({}));
  return exchanges(live, donor, "update", {more});
}

bool lists(const Specimens& /*specimens*/) {
  Ref live = list_of({make_int(1)}), donor = list_of({});
  for (int i = 0; i < 20; ++i) append(donor, make_int(i));
  return exchanges(live, donor, "append", {live});
}

bool sets(const Specimens& /*specimens*/) {
  // One keeps its entries inside the object, one outside.
  Ref live = require(PySet_New(nullptr)), donor = require(PySet_New(nullptr));
  require(PySet_Add(live.get(), make_str("a").get()));
  for (int i = 0; i < 20; ++i) require(PySet_Add(donor.get(), make_int(i).get()));
  return exchanges(live, donor, "add", {make_str("b")}) && set_items(donor).size() == 1;
}

bool bytearrays(const Specimens& /*specimens*/) {
  Ref live = require(PyByteArray_FromStringAndSize("a", 1)), donor = require(PyByteArray_FromStringAndSize("bcd", 3));
  return exchanges(live, donor, "append", {make_int('e')});
}

// What `deque` looks like is in no header: where it is not as expected, deques are re-bound instead of exchanged.
bool deques(const Specimens& /*specimens*/) {
  Ref type = get_attr(import_module("collections"), "deque");
  if (!learn_deque_layout(type)) return true;
  Ref live = call(type, {list_of({make_int(1)}), make_int(5)}), donor = call(type, {});
  for (int i = 0; i < 100; ++i) call_method(donor, "append", {make_int(i)});
  return exchanges(live, donor, "append", {make_int(100)}) && equal(get_attr(live, "maxlen"), Py_None);
}

// The same for `OrderedDict`.
bool ordered_dicts(const Specimens& /*specimens*/) {
  if (!learn_ordered_dict_layout()) return true;
  Ref live = require(PyODict_New()), donor = require(PyODict_New()), more = make_dict();
  require(PyODict_SetItem(live.get(), make_str("a").get(), make_int(1).get()));
  for (int i = 0; i < 20; ++i) require(PyODict_SetItem(donor.get(), make_int(i).get(), make_int(i).get()));
  call_method(donor, "move_to_end", {make_int(3)});
  set_item(more, "b", list_of({}));
  return exchanges(live, donor, "update", {more}) && is_number(dict_items(live)[19].key, 3);
}

// A function runs with a donor's parts, under a caller specialised for its own, and then with its own again.
bool runs_as(BorrowedRef function, BorrowedRef donor, BorrowedRef hot, long result) {
  if (!is_number(call(hot, {function}), 100)) return false;
  FunctionPayload payload = payload_of(donor);
  exchange_payload(function, payload);
  const bool whole = code_of(function) == code_of(donor) && closure_of(function) == closure_of(donor) &&
                     defaults_of(function) == defaults_of(donor) && kwdefaults_of(function) == kwdefaults_of(donor);
  if (!whole || !is_number(call(hot, {function}), result)) return false;
  exchange_payload(function, payload);
  return is_number(call(hot, {function}), 100) && is_number(call(hot, {donor}), result);
}

bool integers(const Specimens& specimens) {
  Ref number = call(specimens["Number"], {make_int(7)}), wide = call(specimens["Number"], {make_int(1LL << 40)});
  set_attr(number, "mark", none());
  const IntegerValue seven(number);
  IntegerValue next(call(specimens["Number"], {make_int(-9)}));
  if (!next.fits(seven) || seven.fits(IntegerValue(wide)) || seven == next) return false;
  next.exchange(number);
  const bool changed = equal(number, make_int(-9)) && find_attr(number, "mark") && next == seven;
  next.exchange(number);
  return changed && equal(number, make_int(7)) && IntegerValue(number) == seven;
}

bool functions(const Specimens& specimens) {
  Ref hot = specimens["hot"], plain = specimens["plain"];
  const std::vector<Ref> donors = sequence_items(call(specimens["make"], {make_int(4)}));
  return runs_as(plain, donors[0], hot, 800) && runs_as(plain, donors[1], hot, 700);
}

void count_attribute(PyObject* /*name*/, PyObject* /*value*/, void* count) { ++*static_cast<int*>(count); }

bool holds_a_and_b(BorrowedRef instance) {
  return instance_attributes(instance).size() == 2 && is_number(instance_attribute(instance, make_str("a")), 1) &&
         text_equals(instance_attribute(instance, make_str("b")), "two");
}

bool attributes(const Specimens& specimens) {
  Ref instance = call(specimens["Inline"], {});
  int seen = 0;
  if (midflight_visit_inline_attributes(instance.get(), &count_attribute, &seen) == 0 || seen != 2) return false;
  if (midflight_existing_dict(instance.get()) != nullptr || !holds_a_and_b(instance)) return false;
  Ref dict = instance_dict(instance);
  return midflight_existing_dict(instance.get()) == dict.get() && holds_a_and_b(instance) &&
         holds_a_and_b(call(specimens["Slotted"], {}));
}

bool fields(const Specimens& specimens) {
  Ref getter = specimens["plain"], other = specimens["hot"];
  Ref property = call(type_ref(PyProperty_Type), {getter});
  Ref tuple = tuple_of({other, getter, none()});
  const std::vector<PyObject**> in_tuple = fields_that_hold(tuple, getter);
  const std::vector<PyObject**> in_property = fields_that_hold(property, getter);
  if (in_tuple.size() != 1 || in_tuple[0] != &PyTuple_GET_ITEM(tuple.get(), 1) || in_property.size() != 1) return false;
  const std::vector<PyObject**> of_property = descriptor_fields(property);
  Ref wrapper = call(type_ref(PyStaticMethod_Type), {getter});
  if (of_property.size() != 4 || of_property[0] != in_property[0] || *of_property[1] != nullptr) return false;
  if (*descriptor_fields(wrapper).at(0) != getter.get()) return false;
  std::swap(*in_property[0], *other.slot());
  const bool changed = get_attr(property, "fget") == specimens["hot"];
  std::swap(*in_property[0], *other.slot());
  return changed && get_attr(property, "fget") == getter;
}

bool heap(const Specimens& /*specimens*/) {
  const CollectorPause no_collection;
  Ref first = list_of({}), second = list_of({});
  std::vector<BorrowedRef> young;
  young.reserve(2);
  visit_young([&](BorrowedRef object) {
    if (object == first || object == second) young.push_back(object);
    return young.size() == 2;
  });
  bool on_the_heap = false;
  visit_heap([&](BorrowedRef object) { return on_the_heap = object == second; });
  return young == std::vector<BorrowedRef>{first, second} && on_the_heap;
}

bool frames(const Specimens& /*specimens*/) {
  PyFrameObject* current = PyEval_GetFrame();
  if (current == nullptr) return true;  // imported by a host program, from no Python code
  Ref code = Ref::steal(reinterpret_cast<PyObject*>(PyFrame_GetCode(current)));
  const int current_line = PyFrame_GetLineNumber(current);
  bool found = false;
  visit_frames([&](BorrowedRef frame_code, int line, unsigned long thread) {
    if (thread != PyThread_get_thread_ident()) return false;
    found = frame_code == code && line == current_line;
    return true;  // the innermost frame of this thread
  });
  return found;
}

bool bases(const Specimens& specimens) {
  Ref base = specimens["Base"], derived = specimens["Derived"], object = type_ref(PyBaseObject_Type);
  if (!is_python_class(derived) || !same_layout(base, derived)) return false;
  Ref instance = call(derived, {});
  set_bases(derived, tuple_of({base}), base);
  if (Ref mark = find_attr(instance, "mark"); !mark || !is_number(mark, 7)) return false;
  set_bases(derived, tuple_of({object}), object);
  return !find_attr(instance, "mark") && sequence_items(mro_of(derived)).size() == 2 &&
         sequence_items(call_method(base, "__subclasses__", {})).empty();
}

struct Check {
  const char* subject;
  bool (*holds)(const Specimens& specimens);
};

constexpr Check kChecks[] = {
    {"exchanging the contents of dicts", dicts},
    {"exchanging the contents of lists", lists},
    {"exchanging the contents of sets", sets},
    {"exchanging the contents of bytearrays", bytearrays},
    {"exchanging the contents of deques", deques},
    {"exchanging the contents of ordered dicts", ordered_dicts},
    {"exchanging the parts of functions", functions},
    {"exchanging the value of integers", integers},
    {"reading the attributes of instances", attributes},
    {"finding the fields of an object", fields},
    {"walking over the heap", heap},
    {"walking over frames", frames},
    {"changing the bases of a class", bases},
};

std::string running_version() {
  const std::string version = Py_GetVersion();
  return version.substr(0, version.find(' '));
}

[[noreturn]] void refuse(const char* subject) {
  Ref cause = PyErr_Occurred() != nullptr ? take_error() : Ref();
  PyErr_Format(PyExc_ImportError,
               "midflight cannot run in this build of CPython %s: the self-test of %s failed; use another build of "
               "this version, or report this with the output of python -VV",
               running_version().c_str(), subject);
  Ref error = take_error();
  if (cause) PyException_SetCause(error.get(), cause.release());
  PyErr_SetObject(PyExc_ImportError, error.get());
  throw PythonError();
}

bool holds(const Check& check, const Specimens& specimens) {
  try {
    return check.holds(specimens);
  } catch (const PythonError&) {
    return false;  // the error becomes the cause of the refusal
  }
}

}  // namespace

void self_test() {
  const Specimens specimens;
  for (const Check& check : kChecks) {
    if (!holds(check, specimens)) refuse(check.subject);
  }
}

}  // namespace midflight
