# The program, the library and its headers, and a package that find_package(claimgraph) finds; CPack.
include(CMakePackageConfigHelpers)
install(TARGETS claimgraph_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS claimgraph EXPORT claimgraph-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/claimgraph DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
set(claimgraph_package ${CMAKE_INSTALL_LIBDIR}/cmake/claimgraph)
install(EXPORT claimgraph-targets NAMESPACE claimgraph:: DESTINATION ${claimgraph_package})
configure_package_config_file(cmake/claimgraph-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/claimgraph-config.cmake
                              INSTALL_DESTINATION ${claimgraph_package})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/claimgraph-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/claimgraph-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/claimgraph-config-version.cmake DESTINATION ${claimgraph_package})

set(CPACK_PACKAGE_CONTACT "${PROJECT_NAME} developers")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_GENERATOR TGZ DEB)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
