#include <unordered_set>

#include "cpython/objects.h"
#include "execute/world.h"
#include "plan/make_plan.h"

namespace midflight {
namespace {

class ImportBindings {
 public:
  ImportBindings(const std::vector<ModuleRecord*>& in_scope, Plan& plan) : in_scope_(in_scope), plan_(plan) {}

  void run() {
    for (const ModuleRecord* record : in_scope_) record_of_[record->namespace_dict()] = record;
    for (const auto& write : plan_.writes) {
      if (const auto* name = dynamic_cast<const NameWrite*>(write.get())) note(*name);
    }
    // Re-exports: what is re-bound here may be imported from here.
    for (std::size_t i = 0; i < changed_.size(); ++i) follow(i);
    for (auto& write : added_) plan_.writes.push_back(std::move(write));
  }

 private:
  struct Rebound {
    std::string module, name;
    Ref old_value, new_value;
  };

  void note(const NameWrite& write) {
    auto record = record_of_.find(write.target());
    if (record == record_of_.end()) return;
    Ref name = Ref::borrow(write.name());
    written_.insert({record->second, to_text(name)});
    Ref old_value = find_item(write.target(), name);
    const bool exported = !to_text(name).starts_with("_");
    if (!old_value && exported) add_to_star_imports(*record->second, name, write.stored());
    if (old_value && !write.stored() && exported) remove_from_star_imports(*record->second, name, old_value);
    if (!old_value || !write.stored()) return;
    changed_.push_back({record->second->name, to_text(name), old_value, Ref::borrow(write.stored())});
  }

  // Calls `visit(record)` for the modules that star-import from a module.
  template <typename Visit>
  void for_star_imports(const ModuleRecord& source, Visit visit) {
    for (ModuleRecord* record : in_scope_) {
      if (record == &source || !mentions_star(*record, source)) continue;
      visit(*record);
    }
  }
  bool mentions_star(ModuleRecord& record, const ModuleRecord& source) {
    // Analysing a module costs; only those that hold something of the source module can have imported from it.
    std::shared_ptr<const Analysis> analysis = shares_anything(record, source) ? analysis_of(record) : nullptr;
    if (!analysis) return false;
    for (const Statement& statement : analysis->statements) {
      for (const ImportBinding& import : statement->imports) {
        if (import.attribute == "*" && absolute_module(record, import) == source.name) return true;
      }
    }
    return false;
  }
  static bool shares_anything(const ModuleRecord& record, const ModuleRecord& source) {
    for (const Item& item : dict_items(source.namespace_dict())) {
      if (!is_str(item.key) || to_text(item.key).starts_with("_")) continue;
      if (find_item(record.namespace_dict(), item.key) == item.value) return true;
    }
    return false;
  }

  void add_to_star_imports(const ModuleRecord& source, const Ref& name, BorrowedRef value) {
    for_star_imports(source, [&](ModuleRecord& record) {
      if (find_item(record.namespace_dict(), name) || !written_.insert({&record, to_text(name)}).second) return;
      added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), name, value));
    });
  }
  void remove_from_star_imports(const ModuleRecord& source, const Ref& name, BorrowedRef value) {
    for_star_imports(source, [&](ModuleRecord& record) {
      if (!(find_item(record.namespace_dict(), name) == value)) return;
      if (!written_.insert({&record, to_text(name)}).second) return;
      added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), name, BorrowedRef()));
    });
  }

  void follow(std::size_t index) {
    Rebound rebound = changed_[index];  // a copy: `changed_` grows meanwhile
    for (ModuleRecord* record : in_scope_) {
      if (record->name == rebound.module || !holds(record->namespace_dict(), rebound.old_value)) continue;
      std::shared_ptr<const Analysis> analysis = analysis_of(*record);
      if (analysis) rebind(*record, *analysis, rebound);
    }
  }

  // The version that will run: the staged one for modules of the update.
  std::shared_ptr<const Analysis> analysis_of(ModuleRecord& record) {
    for (const NextRecord& next : plan_.next_records) {
      if (next.record == &record) return next.analysis;
    }
    return live_analysis(record);
  }

  static bool holds(BorrowedRef dict, BorrowedRef value) {
    for (const Item& item : dict_items(dict)) {
      if (item.value == value) return true;
    }
    return false;
  }

  void rebind(ModuleRecord& record, const Analysis& analysis, const Rebound& rebound) {
    for (const Statement& statement : analysis.statements) {
      for (const ImportBinding& import : statement->imports) {
        const bool star = import.attribute == "*";
        if ((!star && import.attribute != rebound.name) || absolute_module(record, import) != rebound.module) continue;
        const std::string local = star ? rebound.name : import.local;
        if (!is_last_binder(analysis, statement, local)) continue;
        bind(record, local, statement, rebound);
      }
    }
  }

  static bool is_last_binder(const Analysis& analysis, const Statement& statement, const std::string& name) {
    const Statement* last = &statement;
    for (const Statement& other : analysis.statements) {
      if (&other > last && other->run.binds.contains(name)) last = &other;
    }
    return last == &statement;
  }

  void bind(ModuleRecord& record, const std::string& local, const Statement& statement, const Rebound& rebound) {
    Ref name = make_str(local);
    // The program may have put something else there: then the import is not what binds it any more.
    if (!(find_item(record.namespace_dict(), name) == rebound.old_value)) return;
    if (!written_.insert({&record, local}).second) return;
    added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), name, rebound.new_value));
    plan_.entries.push_back(
        {"rebound", "import", record.name, local, "imported from " + rebound.module, statement.first_line});
    changed_.push_back({record.name, local, rebound.old_value, rebound.new_value});
  }

  const std::vector<ModuleRecord*>& in_scope_;
  Plan& plan_;
  std::unordered_map<BorrowedRef, const ModuleRecord*> record_of_;
  std::vector<Rebound> changed_;
  std::set<std::pair<const ModuleRecord*, std::string>> written_;
  Writes added_;
};

}  // namespace

void plan_import_bindings(const std::vector<ModuleRecord*>& in_scope, Plan& plan) {
  ImportBindings(in_scope, plan).run();
}

}  // namespace midflight
