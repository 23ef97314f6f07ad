#include "plan/plan.h"

namespace midflight {

Rule rule_for(const MergeOptions& options, const std::string& module, const Analysis& source, const std::string& owner,
              const std::string& name, Pragma pragma) {
  const std::string dotted = module + "." + (owner.empty() ? name : owner + "." + name);
  if (options.keep && options.keep(dotted)) return Rule::keep;
  if (options.replace && options.replace(dotted)) return Rule::replace;
  if (auto found = source.directives.find(owner); found != source.directives.end()) {
    const Directives& directives = found->second;
    if (directives.keep.contains(name)) return Rule::keep;
    if (directives.replace.contains(name) || directives.replace_all) return Rule::replace;
  }
  if (pragma == Pragma::keep) return Rule::keep;
  return pragma == Pragma::replace ? Rule::replace : Rule::merge;
}

}  // namespace midflight
