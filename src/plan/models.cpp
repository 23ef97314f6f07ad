#include "plan/models.h"

#include <unordered_map>

#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

constexpr const char* kSchema = "__pydantic_core_schema__";

// A copy of a schema that speaks of live definitions.  The schema itself is merged, and in between.
class SchemaCopy {
 public:
  explicit SchemaCopy(const Translation& live_of) : live_of_(live_of) {}
  Ref copy(BorrowedRef object) const {
    if (PyDict_CheckExact(object.get())) {
      Ref dict = make_dict();
      for (const Item& item : dict_items(object)) set_item(dict, item.key, copy(item.value));
      return dict;
    }
    if (PyList_CheckExact(object.get())) return list_of(copies(object));
    if (PyTuple_CheckExact(object.get())) return tuple_of(copies(object));
    if (PyMethod_Check(object.get())) {
      return require(
          PyMethod_New(live(PyMethod_GET_FUNCTION(object.get())).get(), live(PyMethod_GET_SELF(object.get())).get()));
    }
    return Ref::borrow(is_type(object) || PyFunction_Check(object.get()) ? live(object) : object);
  }

 private:
  std::vector<Ref> copies(BorrowedRef sequence) const {
    std::vector<Ref> items = sequence_items(sequence);
    for (Ref& item : items) item = copy(item);
    return items;
  }
  BorrowedRef live(BorrowedRef object) const { return live_partner(live_of_, object); }
  const Translation& live_of_;
};

// Of the same kind as the scratch class's own, from its schema, without looking at what the live class still has.
Ref made_anew(BorrowedRef scratch, const char* name, const Translation& live_of) {
  BorrowedRef schema = own_attribute(scratch, make_str(kSchema)), model = own_attribute(scratch, make_str(name));
  if (!schema || !model || !PyDict_CheckExact(schema.get())) return {};
  const std::string kind = model.type()->tp_name;
  if (!kind.ends_with("SchemaValidator") && !kind.ends_with("SchemaSerializer")) return {};
  constexpr bool kUsePrebuilt = false;
  return call(reinterpret_cast<PyObject*>(model.type()),
              {SchemaCopy(live_of).copy(schema), none(), make_bool(kUsePrebuilt)});
}

}  // namespace

void plan_models(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, const Translation& live_of,
                 Plan& plan) {
  std::unordered_map<BorrowedRef, BorrowedRef> models;
  for (const auto& [live, scratch] : classes) {
    if (own_attribute(scratch, make_str(kSchema))) models.emplace(live, scratch);
  }
  if (models.empty()) return;
  for (auto& write : plan.writes) {
    const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(write.get());
    if (attribute == nullptr || !attribute->stored()) continue;
    auto model = models.find(attribute->target());
    if (model == models.end()) continue;
    for (const char* name : {"__pydantic_validator__", "__pydantic_serializer__"}) {
      if (!text_equals(attribute->name(), name)) continue;
      if (Ref value = made_anew(model->second, name, live_of)) {
        write = std::make_unique<TypeAttributeWrite>(model->first, make_str(name), value);
      }
      break;
    }
  }
}

}  // namespace midflight
