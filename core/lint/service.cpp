#include "service.hpp"

#include <utility>

#include "views.hpp"

namespace ledelint::lint {
namespace {

lexicon_service& self(void* ctx) { return *static_cast<lexicon_service*>(ctx); }

}  // namespace

lexicon_service::lexicon_service(const plan& p) : plan_(p), asked_(p.lexicons().size()), hits_(p.lexicons().size()), table_{sizeof(lede_lexicons), 0, this, hits, entry, lookup} {}

void lexicon_service::begin(const analysis::annotations* words) {
    words_ = words;
    matched_ = false;
}

const std::vector<lede_hit>& lexicon_service::hits_of(analysis::lexicon_id id) {
    if (!matched_) {
        if (std::exchange(more_asked_, false)) filter_ = plan_.lexicons().filter_for(asked_);
        plan_.lexicons().match(*words_, asked_, filter_, hits_);
    }
    matched_ = true;
    if (!asked_[id]) {
        std::vector<bool> only(asked_.size());
        only[id] = asked_[id] = more_asked_ = true;
        plan_.lexicons().match(*words_, only, hits_);
    }
    return hits_[id];
}

std::optional<analysis::lexicon_id> lexicon_service::find(std::string_view lexicon) const {
    named& n = found_[(reinterpret_cast<uintptr_t>(lexicon.data()) >> 3) % found_.size()];
    const auto& set = plan_.lexicons();
    bool same = n.name == lexicon.data() && n.size == lexicon.size() && n.id && set.name(*n.id) == lexicon;
    if (!same) n = {lexicon.data(), lexicon.size(), set.find(lexicon)};
    return n.id;
}

lede_view lexicon_service::hits(void* ctx, const lede_article*, lede_str lexicon) {
    auto& s = self(ctx);
    auto id = s.find(sv(lexicon));
    if (!id || !s.words_ || !s.plan_.wanted()[*id]) return {};
    const auto& found = s.hits_of(*id);
    return {found.empty() ? nullptr : found.data(), uint32_t(found.size()), sizeof(lede_hit)};
}

lede_status lexicon_service::entry(void* ctx, lede_str lexicon, uint32_t index, lede_entry* out) {
    const auto& s = self(ctx);
    auto id = s.find(sv(lexicon));
    if (!id) return LEDE_FAILED;
    *out = s.plan_.lexicons().entry(*id, index);
    return LEDE_OK;
}

lede_status lexicon_service::lookup(void* ctx, lede_str lexicon, lede_str key, lede_entry* out) {
    const auto& s = self(ctx);
    const auto& set = s.plan_.lexicons();
    auto id = s.find(sv(lexicon));
    if (!id) return LEDE_FAILED;
    auto at = set.lookup(*id, sv(key));
    if (!at) return LEDE_FAILED;
    *out = set.entry(*id, *at);
    return LEDE_OK;
}

}  // namespace ledelint::lint
