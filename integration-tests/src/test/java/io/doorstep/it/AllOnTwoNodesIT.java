package io.doorstep.it;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs on two nodes; singly by name, as in {@code -Dit.test=ClusterRacesIT}, too. */
@Suite
@SelectPackages("io.doorstep.it")
@IncludeClassNamePatterns(".*\\.(Cluster\\w+|AccountRaces|BucketDocument|Fuzz)IT")
class AllOnTwoNodesIT {}
