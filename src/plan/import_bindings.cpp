#include <map>
#include <unordered_map>

#include "cpython/objects.h"
#include "execute/star_imports.h"
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
    note_changed_exports();
    for (std::size_t i = 0; i < exporters_.size(); ++i) follow_exports(*exporters_[i]);
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
    Ref name = Ref::borrow(write.name()), stored = Ref::borrow(write.stored());
    written_.insert_or_assign({record->second, to_text(name)}, stored);
    Ref old_value = find_item(write.target(), name);
    if (!old_value || !stored || text_equals(name, "__all__")) note_exporter(*record->second);
    if (!old_value || !stored) return;
    changed_.push_back({record->second->name, to_text(name), old_value, stored});
  }

  void note_exporter(const ModuleRecord& record) {
    if (exporters_.empty() || exporters_.back() != &record) exporters_.push_back(&record);
  }

  // `__all__` may get its new content in place.
  void note_changed_exports() {
    for (const auto& write : plan_.writes) {
      const auto* content = dynamic_cast<const ContainerWrite*>(write.get());
      if (content == nullptr) continue;
      for (const ModuleRecord* record : in_scope_) {
        if (!(find_item(record->namespace_dict(), "__all__") == content->target())) continue;
        next_all_[record] = content->donor();
        note_exporter(*record);
      }
    }
  }

  // Names that a module exports now, or no longer, come and go with the star imports of others.
  void follow_exports(const ModuleRecord& source) {
    BorrowedRef dict = source.namespace_dict();
    Ref next = require(PyDict_Copy(dict.get()));
    for (const auto& [place, value] : written_) {
      if (place.first != &source) continue;
      if (value) {
        set_item(next, place.second.c_str(), value);
      } else if (find_item(next, place.second.c_str())) {
        remove_item(next, make_str(place.second));
      }
    }
    Ref all = find_item(next, "__all__");
    auto changed = next_all_.find(&source);
    const Names before = exported_names(dict, find_item(dict, "__all__"));
    const Names after = exported_names(next, changed == next_all_.end() ? BorrowedRef(all) : changed->second);
    for (const std::string& name : after) {
      Ref value = find_item(next, name.c_str());
      if (value && !before.contains(name)) add_to_star_imports(source, name, value);
    }
    for (const std::string& name : before) {
      Ref value = find_item(dict, name.c_str());
      if (value && !after.contains(name)) remove_from_star_imports(source, name, value);
    }
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

  void add_to_star_imports(const ModuleRecord& source, const std::string& name, BorrowedRef value) {
    for_star_imports(source, [&](ModuleRecord& record) {
      if (find_item(record.namespace_dict(), name.c_str()) || !binds_by_star(record, source, name)) return;
      write_name(record, name, value);
    });
  }
  void remove_from_star_imports(const ModuleRecord& source, const std::string& name, BorrowedRef value) {
    for_star_imports(source, [&](ModuleRecord& record) {
      if (!(find_item(record.namespace_dict(), name.c_str()) == value)) return;
      if (binds_by_star(record, source, name)) write_name(record, name, {});
    });
  }
  void write_name(const ModuleRecord& record, const std::string& name, BorrowedRef value) {
    if (!written_.try_emplace({&record, name}, Ref::borrow(value)).second) return;
    added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), make_str(name), value));
    note_exporter(record);
  }
  // Whether no later statement of the module binds the name as well.
  bool binds_by_star(ModuleRecord& record, const ModuleRecord& source, const std::string& name) {
    std::shared_ptr<const Analysis> analysis = analysis_of(record);
    for (const Statement& statement : analysis->statements) {
      for (const ImportBinding& import : statement->imports) {
        const bool star = import.attribute == "*" && absolute_module(record, import) == source.name;
        if (star && is_last_binder(*analysis, statement, name)) return true;
      }
    }
    return false;
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
    const std::vector<std::size_t>& binders = analysis.binders_of(name);
    return binders.empty() || &analysis.statements[binders.back()] <= &statement;
  }

  void bind(ModuleRecord& record, const std::string& local, const Statement& statement, const Rebound& rebound) {
    Ref name = make_str(local);
    // The program may have put something else there: then the import is not what binds it any more.
    if (!(find_item(record.namespace_dict(), name) == rebound.old_value)) return;
    if (!written_.try_emplace({&record, local}, rebound.new_value).second) return;
    added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), name, rebound.new_value));
    plan_.entries.push_back(
        {"rebound", "import", record.name, local, "imported from " + rebound.module, statement.first_line});
    changed_.push_back({record.name, local, rebound.old_value, rebound.new_value});
  }

  const std::vector<ModuleRecord*>& in_scope_;
  Plan& plan_;
  std::unordered_map<BorrowedRef, const ModuleRecord*> record_of_;
  std::vector<Rebound> changed_;
  std::map<std::pair<const ModuleRecord*, std::string>, Ref> written_;
  std::vector<const ModuleRecord*> exporters_;  // whose exported names may be others afterwards
  std::unordered_map<const ModuleRecord*, BorrowedRef> next_all_;
  Writes added_;
};

}  // namespace

void plan_import_bindings(const std::vector<ModuleRecord*>& in_scope, Plan& plan) {
  ImportBindings(in_scope, plan).run();
}

}  // namespace midflight
