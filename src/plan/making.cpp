#include "plan/making.h"

#include "base/dotted.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "plan/called_code.h"
#include "stage/code_tree.h"

namespace midflight {
namespace {

void add_words(BorrowedRef code, Names& words) {
  for (const Ref& name : sequence_items(free_variables(code))) words.insert(to_text(name));
  for (const Ref& name : sequence_items(code_names(code))) words.insert(to_text(name));
  for (const Ref& nested : nested_code(code)) add_words(nested, words);
}

Names words_of(const EntrySource& source, const Statement& statement) {
  Names words;
  CalledCode called([&](const CalledCode::Call& call) {
    add_words(code_of(call.function), words);
    return true;
  });
  called.add_hooks(source.object);
  called.add_statement(source.staged->record->namespace_dict(), statement);
  return words;
}

}  // namespace

bool Making::may_enter(const EntrySource& source, const Statement& statement, const Holder& holder) {
  auto known = words_.find(source.object);
  if (known == words_.end()) known = words_.emplace(source.object, words_of(source, statement)).first;
  return known->second.contains(root_of(holder.name)) || known->second.contains(last_name(holder.name));
}

}  // namespace midflight
