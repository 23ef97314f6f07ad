#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/dotted.h"
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
    for (const ModuleRecord* record : in_scope_) {
      record_of_[record->namespace_dict()] = record;
      by_name_[record->name] = record;
    }
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
    const BorrowedRef dict = source.namespace_dict();
    Ref next = require(PyDict_Copy(dict.get()));
    for (const auto& [place, value] : written_) {
      if (place.first != &source) continue;
      if (value) {
        set_item(next, place.second.c_str(), value);
      } else if (find_item(next, place.second.c_str())) {
        remove_item(next, make_str(place.second));
      }
    }
    const Names before = exported_names(dict, find_item(dict, "__all__"));
    const Names after = exported_names(next, next_all(source));
    const auto settle_all = [&](const Names& names, const Names& others, bool lost) {
      for (const std::string& name : names) {
        if (others.contains(name) || !find_item(lost ? dict : BorrowedRef(next), name.c_str())) continue;
        for_star_imports(
            source, [&](ModuleRecord& record) { settle(record, name, lost ? find_item(dict, name.c_str()) : Ref()); });
      }
    };
    settle_all(after, before, false);
    settle_all(before, after, true);
  }

  Ref next_value(const ModuleRecord& record, const std::string& name) const {
    const auto written = written_.find({&record, name});
    return written != written_.end() ? written->second : find_item(record.namespace_dict(), name.c_str());
  }
  Ref next_all(const ModuleRecord& record) const {
    const auto changed = next_all_.find(&record);
    return changed != next_all_.end() ? Ref::borrow(changed->second) : next_value(record, "__all__");
  }

  // Calls `visit(record)` for the modules that star-import from a module.
  template <typename Visit>
  void for_star_imports(const ModuleRecord& source, Visit visit) {
    const bool is_package = static_cast<bool>(find_item(source.namespace_dict(), "__path__"));
    for (ModuleRecord* record : in_scope_) {
      // Analysing a module costs: not where it does not name the source.
      if (record == &source || !record->source) continue;
      if (!is_package && !record->words().may_contain(last_of(source.name))) continue;
      const std::shared_ptr<const Analysis> analysis = analysis_of(*record);
      if (!analysis) continue;
      const std::vector<std::string> targets = star_targets(*record, *analysis);
      if (std::find(targets.begin(), targets.end(), source.name) != targets.end()) visit(*record);
    }
  }

  struct Binder {
    const Statement* statement = nullptr;  // null: none
    std::string module;                    // that a star import brings it from
    Ref value;                             // that it brings
  };

  // The last statement that binds or deletes the name after the update.
  Binder last_binder(const ModuleRecord& record, const Analysis& analysis, const std::string& name) const {
    for (auto statement = analysis.statements.rbegin(); statement != analysis.statements.rend(); ++statement) {
      const std::vector<std::string> targets = star_targets(record, *statement->facts);
      for (auto target = targets.rbegin(); target != targets.rend(); ++target) {
        if (Ref value = exported_value(*target, name)) return {&*statement, *target, std::move(value)};
      }
      const bool decides = (*statement)->run.binds.contains(name) || (*statement)->deletes.contains(name);
      if (decides) return {&*statement, {}, {}};
    }
    return {};
  }

  Ref exported_value(const std::string& module, const std::string& name) const {
    if (const auto known = by_name_.find(module); known != by_name_.end()) {
      return exports(next_all(*known->second), name) ? next_value(*known->second, name) : Ref();
    }
    const Ref loaded = find_item(PyImport_GetModuleDict(), module.c_str());
    if (!loaded || !PyModule_Check(loaded.get())) return {};
    const BorrowedRef dict = PyModule_GetDict(loaded.get());
    return exports(find_item(dict, "__all__"), name) ? find_item(dict, name.c_str()) : Ref();
  }

  // A star import brings the name now, or no longer: then it brought `lost`.
  void settle(ModuleRecord& record, const std::string& name, BorrowedRef lost) {
    const std::shared_ptr<const Analysis> analysis = analysis_of(record);
    const Binder last = last_binder(record, *analysis, name);
    const Ref live = find_item(record.namespace_dict(), name.c_str());
    const bool was_brought = lost && live == lost;
    if (last.value) {
      // Where the module takes part, what binds a name that is there has run.
      if (live == last.value || (live && !was_brought && (is_staged(record) || !is_as_imported(record, name, live)))) {
        return;
      }
      if (!write_name(record, name, last.value) || !live) return;
      report_rebound(record, name, last.module, *last.statement);
      changed_.push_back({record.name, name, live, last.value});
    } else if (was_brought && last.statement == nullptr) {
      write_name(record, name, {});
    }
  }

  bool is_staged(const ModuleRecord& record) const {
    return std::any_of(plan_.next_records.begin(), plan_.next_records.end(),
                       [&](const NextRecord& next) { return next.record == &record; });
  }

  // Whether the program has not put something else there.
  static bool is_as_imported(const ModuleRecord& record, const std::string& name, BorrowedRef live) {
    const Shape* base = record.base.name(name);
    return base != nullptr && base->address == live.get();
  }

  bool write_name(const ModuleRecord& record, const std::string& name, BorrowedRef value) {
    if (!written_.try_emplace({&record, name}, Ref::borrow(value)).second) return false;
    added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), make_str(name), value));
    note_exporter(record);
    return true;
  }

  void report_rebound(const ModuleRecord& record, const std::string& name, const std::string& source,
                      const Statement& statement) {
    plan_.entries.push_back({"rebound", "import", record.name, name, "imported from " + source, statement.first_line});
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
        const Binder last = last_binder(record, analysis, local);
        if (last.statement != &statement || (star && last.module != rebound.module)) continue;
        bind(record, local, statement, rebound);
      }
    }
  }

  void bind(ModuleRecord& record, const std::string& local, const Statement& statement, const Rebound& rebound) {
    Ref name = make_str(local);
    // The program may have put something else there: then the import is not what binds it any more.
    if (!(find_item(record.namespace_dict(), name) == rebound.old_value)) return;
    if (!written_.try_emplace({&record, local}, rebound.new_value).second) return;
    added_.push_back(std::make_unique<NameWrite>(record.namespace_dict(), name, rebound.new_value));
    report_rebound(record, local, rebound.module, statement);
    changed_.push_back({record.name, local, rebound.old_value, rebound.new_value});
  }

  const std::vector<ModuleRecord*>& in_scope_;
  Plan& plan_;
  std::unordered_map<BorrowedRef, const ModuleRecord*> record_of_;
  std::unordered_map<std::string, const ModuleRecord*> by_name_;
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
