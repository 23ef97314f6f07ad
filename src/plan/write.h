// The writes of a plan.  A write holds what is to be stored; making it exchanges that with what is live, so that making
// it once more takes it back.  A plan is a list of writes; the record of a committed update is the same list.
//
// `exchange` runs no Python code and drops no reference.  It may fail only for want of memory, with nothing done.
// Afterwards the write is its own opposite: `holds` asks whether what it stored is still there.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "cpython/function.h"
#include "cpython/ref.h"
#include "cpython/type.h"

namespace midflight {

class Write {
 public:
  Write() = default;
  Write(const Write&) = delete;
  Write& operator=(const Write&) = delete;
  virtual ~Write() = default;
  virtual void exchange() = 0;
  // Whether what is live is still what the plan was made for.
  virtual bool holds() const { return true; }
  // Replaces scratch objects in what is to be stored.
  virtual void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) = 0;
  // Called once when nothing will be translated any more: takes notes that `exchange` must not allocate.
  virtual void prepare() {}
  // Called after the window: lets go of what the record does not need.
  virtual void settle() {}
  // Called before it is taken back, outside the window: looks again at what the program has made since.
  virtual void resurvey() {}
  // The object that is written to.
  virtual BorrowedRef target() const = 0;
  // How many references to `object` the write holds.
  virtual long references(BorrowedRef) const { return 0; }
};

using Writes = std::vector<std::unique_ptr<Write>>;

// A name in a namespace (a dict with exact `str` keys); an empty value removes it.
class NameWrite : public Write {
 public:
  NameWrite(BorrowedRef dict, BorrowedRef name, BorrowedRef value);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return dict_; }
  BorrowedRef name() const { return name_; }
  BorrowedRef stored() const { return value_; }
  long references(BorrowedRef object) const override { return (value_ == object) + (planned_for_ == object); }

 private:
  Ref dict_, name_, value_, planned_for_;
};

class FunctionWrite : public Write {
 public:
  FunctionWrite(BorrowedRef function, FunctionPayload payload);
  void exchange() override;
  bool holds() const override;
  void prepare() override { expected_ = payload_of(function_); }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return function_; }
  // What `exchange` will store.
  BorrowedRef code() const { return payload_.code; }

 private:
  Ref function_;
  FunctionPayload payload_;
  FunctionPayload expected_;
};

// The first lines of code objects whose text is unchanged but has moved.
class LinesWrite : public Write {
 public:
  LinesWrite(BorrowedRef module, std::vector<std::pair<Ref, int>> lines);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return module_; }

 private:
  Ref module_;
  std::vector<std::pair<Ref, int>> lines_;  // what is to be stored
  std::vector<int> planned_for_;
};

class CellWrite : public Write {
 public:
  CellWrite(BorrowedRef cell, BorrowedRef content);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return cell_; }

 private:
  Ref cell_, content_, planned_for_;
};

// The contents of a container, exchanged with a prepared donor of the same type.
class ContainerWrite : public Write {
 public:
  ContainerWrite(BorrowedRef container, Ref donor);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return container_; }
  void prepare() override;
  long references(BorrowedRef object) const override;
  BorrowedRef donor() const { return donor_; }
  void replace_donor(Ref donor) { donor_ = std::move(donor); }
  // A container of the same type with what was stored last, whatever has become of the container since.
  Ref expected_content() const;

 private:
  Ref container_, donor_;
  std::vector<Ref> planned_content_, donor_content_;
};

// An attribute of a class, in its own namespace.
class TypeAttributeWrite : public Write {
 public:
  TypeAttributeWrite(BorrowedRef type, BorrowedRef name, BorrowedRef value);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return type_; }
  BorrowedRef name() const { return name_; }
  BorrowedRef stored() const { return value_; }
  long references(BorrowedRef object) const override {
    return (type_ == object) + (value_ == object) + (planned_for_ == object);
  }

 private:
  Ref type_, name_, value_, planned_for_;
};

// Tells CPython's caches that something inside a class has changed; the same in both directions.
class TouchWrite : public Write {
 public:
  explicit TouchWrite(BorrowedRef type) : type_(Ref::borrow(type)) {}
  void exchange() override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return type_; }
  long references(BorrowedRef object) const override { return type_ == object; }

 private:
  Ref type_;
};

class BasesWrite : public Write {
 public:
  // `best` is the one of the new bases that decides the layout.
  BasesWrite(BorrowedRef type, Ref bases, BorrowedRef best, unsigned long pattern_kind);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return type_; }
  BorrowedRef bases() const { return bases_; }
  long references(BorrowedRef object) const override { return (type_ == object) + (best_ == object); }

 private:
  Ref type_, bases_, best_, planned_for_;
  unsigned long pattern_kind_;
};

// The class of a class.
class MetaclassWrite : public Write {
 public:
  MetaclassWrite(BorrowedRef type, BorrowedRef metaclass);
  void exchange() override;
  bool holds() const override { return reinterpret_cast<PyObject*>(type_.get()->ob_type) == planned_for_.get(); }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return type_; }

 private:
  Ref type_, metaclass_, planned_for_;
};

class TypeNamesWrite : public Write {
 public:
  TypeNamesWrite(BorrowedRef type, TypeNames names);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return type_; }
  long references(BorrowedRef object) const override { return type_ == object; }

 private:
  Ref type_;
  TypeNames names_, planned_for_;
};

// An attribute that an instance itself holds.
class InstanceWrite : public Write {
 public:
  InstanceWrite(BorrowedRef instance, BorrowedRef name, BorrowedRef value);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return instance_; }
  bool removes() const { return !value_; }

 private:
  Ref instance_, name_, value_, planned_for_;
};

// A field inside an object of a C type, such as a property's getter.
class FieldWrite : public Write {
 public:
  FieldWrite(BorrowedRef object, PyObject** field, BorrowedRef value);
  void exchange() override;
  bool holds() const override;
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override;
  BorrowedRef target() const override { return object_; }

 private:
  Ref object_;
  PyObject** field_;
  Ref value_, planned_for_;
};

}  // namespace midflight
