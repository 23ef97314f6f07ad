// Which statement's text says a plain value that stands in a container of another module, such as "a" for
// `core.names.append("a")`, or all texts that an instance there keeps.  A text can say it as often as it is written
// there; statements that stay as they are come first, so that a value which several have put there leaves once for each
// that is gone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "plan/filled_objects.h"
#include "plan/make_plan.h"

namespace midflight {

// Where a value stands: in a container or as an attribute of an object, what that is called, and in which module.
struct Standing {
  BorrowedRef object;
  const std::string& name;
  const ModuleRecord* record = nullptr;
  bool attribute = false;
};

class LiteralSources {
 public:
  explicit LiteralSources(const PlanInput& input) : input_(input) {}

  struct Found {
    std::size_t order = 0;  // of the module in import order
    const StagedModule* staged = nullptr;
    const ModuleSlice* slice = nullptr;
    int statement = 0;
    int line = 0;
  };
  // Whether a statement that runs again or is gone says it: only then are the texts of other modules read.
  bool may_leave(const Standing& where, BorrowedRef key, BorrowedRef value);

  // `fresh`: what the new version has just put there.
  std::optional<Found> take(const Standing& where, BorrowedRef key, BorrowedRef value, bool fresh);

  // Whether the running version's text of what binds the name says the key, anywhere in it.
  bool is_written(ModuleRecord& record, const std::string& name, BorrowedRef key);

 private:
  struct Text {
    Found place;
    bool fresh = false;
    bool stays = true;
    Names words;
    bool calls_others = false;  // anything but methods of containers
    ModuleRecord* record = nullptr;
    std::shared_ptr<const Analysis> analysis;
    std::optional<FilledObjects> filled;  // made when first needed
    std::unordered_map<Digest, int> constants;
    std::unordered_map<Digest, int> used;
  };
  std::vector<Text>& read(bool fresh, bool others);
  bool has_hooks(const ModuleSlice* slice, const Statement& statement) const;
  void read_module(std::size_t order, ModuleRecord& record, bool fresh);
  const ModuleSlice* slice_of(const ModuleRecord& record) const;
  bool fills(const Text& text, const Standing& where) const;
  const FilledObjects& filled_by(Text& text) const;
  bool names(Text& text, const Standing& where) const;
  bool says(Text& text, const Standing& where, BorrowedRef value) const;
  static int times(const Text& text, const std::vector<Digest>& atoms);

  using Constants = std::unordered_map<Digest, int>;

  const PlanInput& input_;
  std::map<std::pair<const ModuleRecord*, std::string>, Constants> binding_texts_;
  std::vector<Text> texts_[2];  // of the running version, of the new one
  bool read_[2] = {false, false}, others_read_ = false;
};

}  // namespace midflight
