#include <string>
#include <string_view>

#include "claimgraph/code_points.hpp"
#include "formats.hpp"
#include "lexicon.hpp"

/// CoNLL-U (universaldependencies.org/format.html): words with lemma and part of speech, no trees.
/// A contraction gets a range line; MISC has the offsets in code points.

namespace claimgraph {
namespace {

std::string_view kind_name(BlockKind kind) {
  static constexpr std::string_view kNames[] = {"title",     "heading",     "paragraph",
                                                "list_item", "quote_block", "caption",
                                                "byline",    "boilerplate"};
  return kNames[static_cast<std::size_t>(kind)];
}

class Writer {
 public:
  Writer(const Document& document, std::string& out)
      : document_(document), code_points_(document.text), out_(out) {}

  void run() {
    out_ += "# newdoc id = " + one_line(document_.info.name) + "\n";
    std::uint32_t number = 0;
    for (const Sentence& sentence : document_.sentences) {
      const bool new_block = number == 0 || sentence.block != last_block_;
      last_block_ = sentence.block;
      if (new_block) {
        out_ += "# newpar\n# block = ";
        out_ += kind_name(document_.blocks[sentence.block].kind);
        out_ += '\n';
      }
      out_ +=
          "# sent_id = " + one_line(document_.info.name) + "-" + std::to_string(++number) + "\n";
      out_ += "# text = " + one_line(document_.view(sentence.bytes)) + "\n";
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at)
        write_word(sentence.tokens, at);
      out_ += '\n';
    }
  }

 private:
  /// White space and control characters would break the line format.
  static std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
      if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return line;
  }
  /// Whether the token is written together with the word before it as one orthographic word.
  bool continues(std::uint32_t at) const {
    const Token& token = document_.tokens[at];
    if ((token.shape & kJoined) == 0 || (token.shape & kPunctuation) != 0)
      return token.pos == Pos::kPart && (token.shape & kJoined) != 0;
    const Token& before = document_.tokens[at - 1];
    const char first = document_.text[token.bytes.begin];
    const bool letters = (before.shape & kPunctuation) == 0 && (token.shape & kHasDigit) == 0;
    return token.pos == Pos::kPart || first == '\'' || first == '`' ||
           (letters && (before.shape & kHasDigit) == 0);
  }
  void write_range(Span sentence, std::uint32_t at) {
    std::uint32_t end = at + 1;
    while (end < sentence.end && continues(end)) ++end;
    if (end == at + 1) return;
    const Span bytes = document_.bytes_of({at, end});
    out_ +=
        std::to_string(at + 1 - sentence.begin) + "-" + std::to_string(end - sentence.begin) + "\t";
    out_ += document_.view(bytes);
    out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
    write_misc(bytes, end);
  }
  void write_misc(Span bytes, std::uint32_t next) {
    const auto& tokens = document_.tokens;
    const bool joined = next < tokens.size() && tokens[next].bytes.begin == bytes.end;
    const std::uint32_t first = code_points_.of_byte(bytes.begin),
                        last = code_points_.of_byte(bytes.end);
    out_ += joined ? "SpaceAfter=No|" : "";
    out_ += "start_char=" + std::to_string(first) + "|end_char=" + std::to_string(last) + "\n";
  }
  void write_word(Span sentence, std::uint32_t at) {
    const Token& token = document_.tokens[at];
    if (at == sentence.begin || !continues(at)) write_range(sentence, at);
    out_ += std::to_string(at + 1 - sentence.begin) + "\t";
    out_ += one_line(document_.view(token)) + "\t" + lemma(token) + "\t";
    out_ += name_of(token.pos);
    out_ += "\t_\t_\t_\t_\t_\t";
    write_misc(token.bytes, at + 1);
  }
  std::string lemma(const Token& token) const {
    if (token.lemma == kUnknownWord || document_.lexicon == nullptr || token.pos == Pos::kPropn)
      return one_line(document_.view(token));
    return std::string(document_.lexicon->form(token.lemma));
  }

  const Document& document_;
  CodePoints code_points_;
  std::string& out_;
  std::uint32_t last_block_ = 0;
};

}  // namespace

void append_conllu(const Extraction& extraction, const ExportOptions&, std::string& out) {
  Writer(extraction.document, out).run();
}

}  // namespace claimgraph
