#include "service.hpp"

#include "views.hpp"

namespace ledelint::lint {
namespace {

const lexicon_service& self(void* ctx) { return *static_cast<const lexicon_service*>(ctx); }

}  // namespace

lexicon_service::lexicon_service(const plan& p) : plan_(p), table_{sizeof(lede_lexicons), 0, this, hits, entry, lookup} {}

lede_view lexicon_service::hits(void* ctx, const lede_article*, lede_str lexicon) {
    const auto& s = self(ctx);
    auto id = s.plan_.lexicons().find(sv(lexicon));
    if (!id || !s.hits_ || *id >= s.hits_->size()) return {};
    const auto& found = (*s.hits_)[*id];
    return {found.empty() ? nullptr : found.data(), uint32_t(found.size()), sizeof(lede_hit)};
}

lede_status lexicon_service::entry(void* ctx, lede_str lexicon, uint32_t index, lede_entry* out) {
    const auto& set = self(ctx).plan_.lexicons();
    auto id = set.find(sv(lexicon));
    if (!id) return LEDE_FAILED;
    *out = set.entry(*id, index);
    return LEDE_OK;
}

lede_status lexicon_service::lookup(void* ctx, lede_str lexicon, lede_str key, lede_entry* out) {
    const auto& set = self(ctx).plan_.lexicons();
    auto id = set.find(sv(lexicon));
    if (!id) return LEDE_FAILED;
    auto at = set.lookup(*id, sv(key));
    if (!at) return LEDE_FAILED;
    *out = set.entry(*id, *at);
    return LEDE_OK;
}

}  // namespace ledelint::lint
