# cmake -DROOT=DIR -DOUTPUT=FILE.S -P embed_data.cmake: every *.tsv below ROOT as an assembler blob with
# an index in C++ beside it (FILE.cpp). The assembler's .incbin costs nothing however large the data is.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.tsv)
list(SORT files)
set(assembly "  .section .rodata\n")
set(declarations "")
set(entries "")
set(number 0)
foreach(file IN LISTS files)
  string(APPEND assembly "  .global claimgraph_data_${number}\n  .global claimgraph_data_${number}_end\n"
         "claimgraph_data_${number}:\n  .incbin \"${ROOT}/${file}\"\nclaimgraph_data_${number}_end:\n  .byte 0\n")
  string(APPEND declarations "extern const char claimgraph_data_${number}[], claimgraph_data_${number}_end[];\n")
  file(SHA256 ${ROOT}/${file} sha256)
  string(APPEND entries "      {\"${file}\", {claimgraph_data_${number}, static_cast<std::size_t>(claimgraph_data_${number}_end - claimgraph_data_${number})},\n       \"${sha256}\"},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND assembly "  .section .note.GNU-stack,\"\",@progbits\n")
file(WRITE ${OUTPUT} "${assembly}")
string(REGEX REPLACE "\\.S$" ".cpp" index ${OUTPUT})
file(WRITE ${index} "#include <array>\n\n#include \"embedded.hpp\"\n\nextern \"C\" {\n${declarations}}\n
namespace claimgraph {\n\nstd::span<const EmbeddedFile> embedded_files() {
  static const std::array<EmbeddedFile, ${number}> kFiles = {{\n${entries}  }};\n  return kFiles;\n}\n\n}  // namespace claimgraph\n")
