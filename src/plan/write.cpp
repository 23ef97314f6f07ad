#include "plan/write.h"

#include <algorithm>

#include "cpython/container.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

using Translation = std::unordered_map<BorrowedRef, BorrowedRef>;

void translate_ref(Ref& value, const Translation& translation) {
  if (auto found = translation.find(value); found != translation.end()) value = Ref::borrow(found->second);
}

std::vector<Ref> content_pointers(BorrowedRef container) {
  switch (container_kind(container)) {
    case ContainerKind::dict: {
      std::vector<Ref> content;
      for (Item& item : dict_items(container)) {
        content.push_back(std::move(item.key));
        content.push_back(std::move(item.value));
      }
      return content;
    }
    case ContainerKind::list:
      return sequence_items(container);
    case ContainerKind::set:
      return set_items(container);
    case ContainerKind::deque:
      return deque_items(container);
    default:
      return {};
  }
}

}  // namespace

NameWrite::NameWrite(BorrowedRef dict, BorrowedRef name, BorrowedRef value)
    : dict_(Ref::borrow(dict)),
      name_(interned(Ref::borrow(name))),
      value_(Ref::borrow(value)),
      planned_for_(find_item(dict, name)) {}
void NameWrite::exchange() {
  Ref current = find_item(dict_, name_);
  if (value_) {
    set_item(dict_, name_, value_);
  } else if (current) {
    remove_item(dict_, name_);
  }
  planned_for_ = value_;
  value_ = std::move(current);
}
bool NameWrite::holds() const { return find_item(dict_, name_) == planned_for_; }
void NameWrite::translate(const Translation& translation) { translate_ref(value_, translation); }

FunctionWrite::FunctionWrite(BorrowedRef function, FunctionPayload payload)
    : function_(Ref::borrow(function)), payload_(std::move(payload)) {}
void FunctionWrite::exchange() {
  FunctionPayload stored = payload_;
  exchange_payload(function_, payload_);
  expected_ = std::move(stored);
}
bool FunctionWrite::holds() const {
  return expected_.code == code_of(function_) && expected_.defaults == defaults_of(function_) &&
         expected_.closure == closure_of(function_);
}
void FunctionWrite::translate(const Translation& translation) {
  for (Ref* part : {&payload_.globals, &payload_.builtins, &payload_.defaults, &payload_.kwdefaults, &payload_.closure,
                    &payload_.annotations, &payload_.doc, &payload_.module}) {
    translate_ref(*part, translation);
  }
}

LinesWrite::LinesWrite(BorrowedRef module, std::vector<std::pair<Ref, int>> lines)
    : module_(Ref::borrow(module)), lines_(std::move(lines)) {
  planned_for_.reserve(lines_.size());
  for (const auto& [code, line] : lines_) planned_for_.push_back(code_first_line(code));
}

void LinesWrite::exchange() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    auto& [code, line] = lines_[i];
    const int before = code_first_line(code);
    set_first_line(code, line);
    planned_for_[i] = line;
    line = before;
  }
}

bool LinesWrite::holds() const {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (code_first_line(lines_[i].first) != planned_for_[i]) return false;
  }
  return true;
}

CellWrite::CellWrite(BorrowedRef cell, BorrowedRef content)
    : cell_(Ref::borrow(cell)), content_(Ref::borrow(content)), planned_for_(Ref::borrow(cell_content(cell))) {}
void CellWrite::exchange() {
  planned_for_ = content_;
  PyObject* old = PyCell_GET(cell_.get());
  PyCell_SET(cell_.get(), *content_.slot());
  *content_.slot() = old;
}
bool CellWrite::holds() const { return planned_for_ == cell_content(cell_); }
void CellWrite::translate(const Translation& translation) { translate_ref(content_, translation); }

ContainerWrite::ContainerWrite(BorrowedRef container, Ref donor)
    : container_(Ref::borrow(container)), donor_(std::move(donor)), planned_content_(content_pointers(container)) {}
void ContainerWrite::prepare() { donor_content_ = content_pointers(donor_); }
void ContainerWrite::exchange() {
  exchange_contents(container_, donor_);
  std::swap(planned_content_, donor_content_);
}
bool ContainerWrite::holds() const {
  return is_exchangeable(container_) && content_pointers(container_) == planned_content_;
}
long ContainerWrite::references(BorrowedRef object) const {
  long count = std::count(planned_content_.begin(), planned_content_.end(), object) +
               std::count(donor_content_.begin(), donor_content_.end(), object);
  for (const Ref& held : content_pointers(donor_)) count += held == object ? 1 : 0;
  return count;
}
Ref ContainerWrite::expected_content() const {
  if (container_kind(container_) != ContainerKind::dict) {
    return make_like(container_, list_of(planned_content_));
  }
  std::vector<Item> items;
  for (std::size_t i = 0; i + 1 < planned_content_.size(); i += 2) {
    items.push_back({planned_content_[i], planned_content_[i + 1]});
  }
  return make_dict_like(container_, items);
}
void ContainerWrite::translate(const Translation&) {}  // donors are rewritten with the other new objects

TypeAttributeWrite::TypeAttributeWrite(BorrowedRef type, BorrowedRef name, BorrowedRef value)
    : type_(Ref::borrow(type)),
      name_(interned(Ref::borrow(name))),
      value_(Ref::borrow(value)),
      planned_for_(Ref::borrow(own_attribute(type, name))) {}
void TypeAttributeWrite::exchange() {
  Ref current = Ref::borrow(own_attribute(type_, name_));
  if (value_ || current) set_type_attribute(type_, name_, value_);
  planned_for_ = value_;
  value_ = std::move(current);
}
bool TypeAttributeWrite::holds() const { return planned_for_ == own_attribute(type_, name_); }
void TypeAttributeWrite::translate(const Translation& translation) { translate_ref(value_, translation); }

void TouchWrite::exchange() { touch_type(type_); }

BasesWrite::BasesWrite(BorrowedRef type, Ref bases, BorrowedRef best, unsigned long pattern_kind)
    : type_(Ref::borrow(type)),
      bases_(std::move(bases)),
      best_(Ref::borrow(best)),
      planned_for_(Ref::borrow(bases_of(type))),
      pattern_kind_(pattern_kind) {}
void BasesWrite::exchange() {
  Ref current = Ref::borrow(bases_of(type_)), current_best = Ref::borrow(best_base(type_));
  set_bases(type_, bases_, best_);
  const unsigned long current_kind = pattern_kind(type_);
  set_pattern_kind(type_, pattern_kind_);
  planned_for_ = bases_;
  bases_ = std::move(current);
  best_ = std::move(current_best);
  pattern_kind_ = current_kind;
}
bool BasesWrite::holds() const { return sequence_items(bases_of(type_)) == sequence_items(planned_for_); }
void BasesWrite::translate(const Translation& translation) {
  std::vector<Ref> bases = sequence_items(bases_);
  for (Ref& base : bases) translate_ref(base, translation);
  bases_ = tuple_of(bases);
  translate_ref(best_, translation);
}

MetaclassWrite::MetaclassWrite(BorrowedRef type, BorrowedRef metaclass)
    : type_(Ref::borrow(type)),
      metaclass_(Ref::borrow(metaclass)),
      planned_for_(Ref::borrow(reinterpret_cast<PyObject*>(type.type()))) {}
void MetaclassWrite::exchange() {
  planned_for_ = metaclass_;
  exchange_metaclass(type_, metaclass_);
}
void MetaclassWrite::translate(const Translation& translation) { translate_ref(metaclass_, translation); }

TypeNamesWrite::TypeNamesWrite(BorrowedRef type, TypeNames names)
    : type_(Ref::borrow(type)), names_(std::move(names)), planned_for_(type) {}
void TypeNamesWrite::exchange() {
  planned_for_ = names_;
  exchange_names(type_, names_);
}
bool TypeNamesWrite::holds() const { return TypeNames(type_) == planned_for_; }

InstanceWrite::InstanceWrite(BorrowedRef instance, BorrowedRef name, BorrowedRef value)
    : instance_(Ref::borrow(instance)),
      name_(Ref::borrow(name)),
      value_(Ref::borrow(value)),
      planned_for_(instance_attribute(instance, name)) {}
void InstanceWrite::exchange() {
  Ref current = instance_attribute(instance_, name_);
  set_instance_attribute(instance_, name_, value_);
  planned_for_ = value_;
  value_ = std::move(current);
}
bool InstanceWrite::holds() const { return instance_attribute(instance_, name_) == planned_for_; }
void InstanceWrite::translate(const Translation& translation) { translate_ref(value_, translation); }

FieldWrite::FieldWrite(BorrowedRef object, PyObject** field, BorrowedRef value)
    : object_(Ref::borrow(object)), field_(field), value_(Ref::borrow(value)), planned_for_(Ref::borrow(*field)) {}
void FieldWrite::exchange() {
  planned_for_ = value_;
  std::swap(*field_, *value_.slot());
}
bool FieldWrite::holds() const { return *field_ == planned_for_.get(); }
void FieldWrite::translate(const Translation& translation) { translate_ref(value_, translation); }

}  // namespace midflight
