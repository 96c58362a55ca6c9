#include "merge_documents.hpp"

#include <algorithm>
#include <tuple>

namespace claimgraph {
namespace {

auto identity(const DocumentNode& node) {
  return std::tuple(node.date.view(), node.name.view(), node.title.view(), node.url.view(),
                    node.publisher.view(), node.length);
}

}  // namespace

MergedDocuments merge_documents(const GraphList& graphs) {
  struct Place {
    const DocumentNode* node;
    std::size_t graph, ordinal;
  };
  std::vector<Place> places;
  MergedDocuments merged;
  for (std::size_t g = 0; g < graphs.size(); ++g) {
    const auto& documents = graphs[g]->documents();
    merged.ranks.emplace_back(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      places.push_back({&graphs[g]->document(documents[i]), g, i});
    }
  }
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return identity(*a.node) < identity(*b.node);
  });
  for (const Place& place : places) {
    const bool is_new =
        merged.documents.empty() || identity(*merged.documents.back()) != identity(*place.node);
    if (is_new) {
      merged.documents.push_back(place.node);
      merged.texts.push_back(place.node->text);
    } else if (place.node->text.view() > merged.texts.back().view()) {
      merged.texts.back() = place.node->text;
    }
    merged.ranks[place.graph][place.ordinal] =
        static_cast<std::uint32_t>(merged.documents.size() - 1);
  }
  return merged;
}

}  // namespace claimgraph
