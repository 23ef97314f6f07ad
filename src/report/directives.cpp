#include "report/directives.h"

#include "cpython/objects.h"

namespace midflight {
namespace {

class Reader {
 public:
  Reader(const StagedModule& module, std::vector<Entry>& entries) : module_(module), entries_(entries) {}

  void run() {
    for (const Statement& statement : source().statements) {
      read_pragma(statement);
      for (const Directive& directive : statement->directives) read(directive, statement.first_line);
    }
  }

 private:
  const Analysis& source() const { return *module_.next; }

  void add(const char* what, const std::string& name, const std::string& reason, int line) {
    entries_.push_back({"skipped", what, module_.record->name, name, reason, line});
  }

  const Directives& directives(const std::string& owner) const {
    static const Directives kNone;
    auto found = source().directives.find(owner);
    return found == source().directives.end() ? kNone : found->second;
  }

  void read_pragma(const Statement& statement) {
    if (statement.pragma == Pragma::none) return;
    if (statement.pragma == Pragma::unclear) {
      return add("pragma", statement->name, "a pragma says neither keep nor replace", statement.first_line);
    }
    if (statement->run.binds.empty() && statement->deletes.empty() && statement->class_members.empty()) {
      return add("pragma", "", "a pragma stands at a statement that binds no name", statement.first_line);
    }
    const Directives& named = directives("");
    for (const std::string& name : statement->run.binds) {
      const bool kept = named.keep.contains(name), replaced = named.replace.contains(name) || named.replace_all;
      if (statement.pragma == Pragma::replace && kept) {
        add("pragma", name, "the pragma says replace; _keep_data is stronger", statement.first_line);
      } else if (statement.pragma == Pragma::keep && replaced && !kept) {
        add("pragma", name, "the pragma says keep; _reload_data is stronger", statement.first_line);
      }
    }
  }

  void read(const Directive& directive, int line) {
    const std::string shown = directive.owner.empty() ? directive.name : directive.owner + "." + directive.name;
    if (!directive.readable) {
      const bool flag = directive.name == "_reload_all_data" || directive.name == "_del_func";
      const char* wanted = flag ? "it is read before anything runs, and must be True or False"
                                : "it is read before anything runs, and must be a display of names in quotes";
      add("directive", shown, wanted, line);
    }
    for (const std::string& name : directive.names) {
      if (!is_known(directive.owner, name)) {
        add("directive", shown, "nothing is called " + name, line);
      } else if (directive.name == "_reload_data" && directives(directive.owner).keep.contains(name)) {
        add("directive", shown, "_keep_data names " + name + " too, and is stronger", line);
      }
    }
  }

  bool is_known(const std::string& owner, const std::string& name) const {
    if (owner.empty()) {
      return source().bound.contains(name) || find_item(module_.record->namespace_dict(), name.c_str());
    }
    auto members = source().class_members.find(owner);
    return members == source().class_members.end() || members->second->contains(name);
  }

  const StagedModule& module_;
  std::vector<Entry>& entries_;
};

}  // namespace

void add_ignored_directives(const StagedModule& module, std::vector<Entry>& entries) {
  if (module.content_changed) Reader(module, entries).run();
}

}  // namespace midflight
