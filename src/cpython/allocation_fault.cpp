#include "cpython/allocation_fault.h"

#ifdef MIDFLIGHT_ALLOCATION_FAULTS

#include <array>
#include <cstdlib>
#include <new>

#include "cpython/python.h"

namespace midflight {
namespace {

// The thread that has armed it sees this; no other is touched.
struct Armed {
  bool on = false;
  long first = 0, last = 0;
  AllocationCount count;
};
thread_local Armed armed;

bool fails() {
  if (!armed.on) return false;
  const long number = ++armed.count.made;
  if (number < armed.first || number >= armed.last) return false;
  ++armed.count.failed;
  return true;
}

struct Domain {
  PyMemAllocatorDomain name;
  PyMemAllocatorEx plain;
};
std::array<Domain, 3> domains = {{{PYMEM_DOMAIN_RAW, {}}, {PYMEM_DOMAIN_MEM, {}}, {PYMEM_DOMAIN_OBJ, {}}}};
bool wrapped = false;

const PyMemAllocatorEx& plain_of(void* domain) { return static_cast<Domain*>(domain)->plain; }

void* allocate(void* domain, std::size_t size) {
  return fails() ? nullptr : plain_of(domain).malloc(plain_of(domain).ctx, size);
}
void* allocate_cleared(void* domain, std::size_t count, std::size_t size) {
  return fails() ? nullptr : plain_of(domain).calloc(plain_of(domain).ctx, count, size);
}
void* reallocate(void* domain, void* block, std::size_t size) {
  return fails() ? nullptr : plain_of(domain).realloc(plain_of(domain).ctx, block, size);
}
void release(void* domain, void* block) { plain_of(domain).free(plain_of(domain).ctx, block); }

void wrap() {
  for (Domain& domain : domains) {
    PyMem_GetAllocator(domain.name, &domain.plain);
    PyMemAllocatorEx faulty = {&domain, allocate, allocate_cleared, reallocate, release};
    PyMem_SetAllocator(domain.name, &faulty);
  }
  wrapped = true;
}

void unwrap() {
  for (Domain& domain : domains) PyMem_SetAllocator(domain.name, &domain.plain);
  wrapped = false;
}

}  // namespace

bool have_allocation_faults() { return true; }

void arm_allocation_faults(long first, long last) {
  if (!wrapped) wrap();
  armed = {true, first, last, {}};
}

AllocationCount disarm_allocation_faults() {
  armed.on = false;
  if (wrapped) unwrap();
  return armed.count;
}

}  // namespace midflight

// Those of the whole extension.  What the standard library releases by itself was allocated by `malloc` all the same.
void* operator new(std::size_t size) {
  if (!midflight::fails()) {
    if (void* block = std::malloc(size == 0 ? 1 : size)) return block;
  }
  throw std::bad_alloc();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

#else

namespace midflight {

bool have_allocation_faults() { return false; }
void arm_allocation_faults(long, long) {}
AllocationCount disarm_allocation_faults() { return {}; }

}  // namespace midflight

#endif
