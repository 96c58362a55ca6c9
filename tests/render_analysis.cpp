#include "render_analysis.hpp"

#include <algorithm>
#include <vector>

#include "claimgraph/document.hpp"

namespace claimgraph {
namespace {

constexpr std::string_view kClauseNames[] = {"main",       "coordinate", "complement",
                                             "infinitive", "participle", "relative",
                                             "adverbial",  "inserted",   "fragment"};
std::string_view clause_name(ClauseKind kind) { return kClauseNames[static_cast<int>(kind)]; }

void append_word(std::string& line, std::string_view word) {
  if (!line.empty() && line.back() != '(' && line.back() != '[' && line.back() != '{') line += ' ';
  line += word;
}

std::string words(const Document& document, Span tokens) {
  std::string text;
  for (std::uint32_t at = tokens.begin; at < tokens.end; ++at)
    append_word(text, document.view(document.tokens[at]));
  return text;
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  out += '"';
}

template <typename... Numbers>
void append_row(std::string& out, Numbers... numbers) {
  out += '[';
  ((out += std::to_string(static_cast<long long>(numbers)), out += ','), ...);
  out.back() = ']';
  out += ',';
}

long long or_minus(Index index) { return index == kNone ? -1 : static_cast<long long>(index); }

void end_list(std::string& out) {
  if (out.back() == ',') out.pop_back();
  out += ']';
}

}  // namespace

std::string render_chunks(const Document& document, const Analysis& analysis) {
  std::string line;
  for (const Chunk& chunk : analysis.chunks) {
    const std::string text = words(document, chunk.tokens);
    if (chunk.kind == ChunkKind::kNounGroup)
      append_word(line, "[" + text + "]");
    else if (chunk.kind == ChunkKind::kVerbGroup)
      append_word(line, "{" + text + "}");
    else
      append_word(line, text);
  }
  return line;
}

std::string render_clauses(const Document& document, const Analysis& analysis) {
  std::string line;
  std::vector<Index> open;
  Index next = 0;
  for (std::uint32_t at = 0; at < document.tokens.size(); ++at) {
    while (next < analysis.clauses.size() && analysis.clauses[next].tokens.begin == at) {
      append_word(line, "(");
      line += clause_name(analysis.clauses[next].kind);
      open.push_back(next++);
    }
    append_word(line, document.view(document.tokens[at]));
    for (const Index clause : open)
      if (const Span subject = analysis.clauses[clause].subject;
          subject.end == at + 1 && analysis.clauses[clause].tokens.contains(subject) &&
          !subject.empty())
        line += '|';
    while (!open.empty() && analysis.clauses[open.back()].tokens.end == at + 1) {
      line += ')';
      open.pop_back();
    }
  }
  return line;
}

std::string render_subjects(const Document& document, const Analysis& analysis) {
  std::string lines;
  for (const Clause& clause : analysis.clauses) {
    if (clause.verb == kNone) continue;
    if (!lines.empty()) lines += '\n';
    lines += document.view(document.tokens[analysis.chunks[clause.verb].head]);
    lines += " < ";
    lines += clause.subject.empty() ? "-" : words(document, clause.subject);
  }
  return lines;
}

std::string analysis_json(const Document& document, const Analysis& analysis) {
  std::string out = "{\"name\":";
  append_json(out, document.info.name);
  out += ",\"sentences\":[";
  for (const Sentence& sentence : document.sentences)
    append_row(out, sentence.tokens.begin, sentence.tokens.end);
  end_list(out);
  out += ",\"tokens\":[";
  for (const Token& token : document.tokens) {
    out += '[';
    append_json(out, document.view(token));
    out += ",\"";
    out += name_of(token.pos);
    out += "\"," + std::to_string(token.bytes.begin) + "," + std::to_string(token.bytes.end) + "],";
  }
  end_list(out);
  out += ",\"chunks\":[";
  for (const Chunk& chunk : analysis.chunks) {
    append_row(out, chunk.kind, chunk.tokens.begin, chunk.tokens.end, chunk.head, chunk.flags);
  }
  end_list(out);
  out += ",\"clauses\":[";
  for (const Clause& clause : analysis.clauses) {
    append_row(out, clause.kind, clause.tokens.begin, clause.tokens.end, clause.subject.begin,
               clause.subject.end, or_minus(clause.subject_head), or_minus(clause.verb),
               or_minus(clause.parent), or_minus(clause.object));
  }
  end_list(out);
  out += ",\"quotations\":[";
  for (const Quotation& quotation : analysis.quotations)
    append_row(out, quotation.tokens.begin, quotation.tokens.end, quotation.closed,
               quotation.scare);
  end_list(out);
  return out + "}";
}

}  // namespace claimgraph
