// Imports of modules in scope that are going on, in any thread.
#pragma once

#include <list>
#include <string>
#include <vector>

#include "cpython/ref.h"
#include "engine/names_of_code.h"

namespace midflight {

class ImportsUnderWay {
  struct Begun {
    Ref code;
    unsigned long thread;
    double when;  // seconds
  };

 public:
  // One import, as long as it lives.
  class Import {
   public:
    Import(ImportsUnderWay& all, BorrowedRef code);
    ~Import();
    Import(const Import&) = delete;
    Import& operator=(const Import&) = delete;

   private:
    ImportsUnderWay& all_;
    std::list<Begun>::iterator place_;
  };

  // Whether another thread is importing what may import one of these modules itself.  Not if it has been at it for
  // long: such a module is the program.
  bool may_need(const std::vector<std::string>& modules) const;
  // Of all code that they have met.
  KnownNames& names() { return names_; }

 private:
  std::list<Begun> imports_;
  KnownNames names_;
};

}  // namespace midflight
