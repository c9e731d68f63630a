package io.doorstep.it;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs over MariaDB; singly by name, as in {@code -Dit.test=MariaDbRacesIT}, too. */
@Suite
@SelectPackages("io.doorstep.it")
@IncludeClassNamePatterns(".*\\.MariaDb\\w+IT")
class AllOnMariaDbIT {}
