package io.github.leeway;

/** The sources Leeway's definitions, theorems and algorithms come from. Javadoc, reports and the command line cite these entries. */
public enum Bibliography {
    /** Definitions of POWER and of optimality probability; the theorems on when optimal policies seek power. */
    TURNER_2021(
            "A. Turner, L. Smith, R. Shah, A. Critch, P. Tadepalli: Optimal Policies Tend To Seek Power."
                    + " NeurIPS 2021",
            "arXiv:1912.01683v10"),
    /** The theorems generalised to parametrically retargetable decision rules. */
    TURNER_TADEPALLI_2022(
            "A. Turner, P. Tadepalli: Parametrically Retargetable Decision-Makers Tend To Seek Power. NeurIPS 2022",
            "arXiv:2206.13477v2"),
    /** Bounds on the optimal value from one sweep of value iteration. */
    MACQUEEN_1966(
            "J. MacQueen: A modified dynamic programming method for Markovian decision problems."
                    + " Journal of Mathematical Analysis and Applications 14",
            "doi:10.1016/0022-247X(66)90060-6"),
    /** Policy iteration. */
    HOWARD_1960("R. Howard: Dynamic Programming and Markov Processes. MIT Press 1960", ""),
    /** Value iteration, policy iteration and their stopping rules. */
    PUTERMAN_1994("M. Puterman: Markov Decision Processes. Wiley 1994", "doi:10.1002/9780470316887"),
    /** The expansion of values in powers of 1 − γ, and policy iteration on its terms. */
    VEINOTT_1969(
            "A. Veinott: Discrete dynamic programming with sensitive discount optimality criteria."
                    + " The Annals of Mathematical Statistics 40",
            "doi:10.1214/aoms/1177697379"),
    /** Mixing of fixed-point iterations. */
    ANDERSON_1965(
            "D. Anderson: Iterative procedures for nonlinear integral equations. Journal of the ACM 12",
            "doi:10.1145/321296.321305"),
    /** Anderson mixing of value iteration. */
    GEIST_SCHERRER_2018(
            "M. Geist, B. Scherrer: Anderson acceleration for reinforcement learning. EWRL 2018", "arXiv:1809.09501"),
    /** Maximal end components. */
    DE_ALFARO_1997("L. de Alfaro: Formal Verification of Probabilistic Systems. PhD thesis, Stanford 1997", ""),
    /** Bisimulation of Markov decision processes: states with equal rewards and equal futures have equal values. */
    GIVAN_2003(
            "R. Givan, T. Dean, M. Greig: Equivalence notions and model minimization in Markov decision processes."
                    + " Artificial Intelligence 147",
            "doi:10.1016/S0004-3702(02)00376-4"),
    /** Ordering the rows of a sparse matrix by breadth-first search. */
    CUTHILL_MCKEE_1969(
            "E. Cuthill, J. McKee: Reducing the bandwidth of sparse symmetric matrices. 24th ACM National Conference",
            "doi:10.1145/800195.805928"),
    /** Strongly connected components by depth-first search. */
    TARJAN_1972(
            "R. Tarjan: Depth-first search and linear graph algorithms. SIAM Journal on Computing 1",
            "doi:10.1137/0201010"),
    /** Drawings of directed graphs in layers. */
    SUGIYAMA_1981(
            "K. Sugiyama, S. Tagawa, M. Toda: Methods for Visual Understanding of Hierarchical System Structures. IEEE"
                    + " Transactions on Systems, Man, and Cybernetics 11",
            "doi:10.1109/TSMC.1981.4308636"),
    /** Enumeration of the simple cycles of a directed graph. */
    JOHNSON_1975(
            "D. Johnson: Finding all the elementary circuits of a directed graph. SIAM Journal on Computing 4",
            "doi:10.1137/0204007"),
    /** Random numbers as a function of a key and a counter: Philox. */
    SALMON_2011(
            "J. Salmon, M. Moraes, R. Dror, D. Shaw: Parallel random numbers: as easy as 1, 2, 3. SC 2011",
            "doi:10.1145/2063384.2063405"),
    /** Elimination in integers, in which every division leaves no remainder. */
    EDMONDS_1967(
            "J. Edmonds: Systems of distinct representatives and linear algebra. Journal of Research of the National"
                    + " Bureau of Standards 71B",
            "doi:10.6028/jres.071B.033"),
    /** A rule of pivoting by which the simplex method ends. */
    BLAND_1977(
            "R. Bland: New finite pivoting rules for the simplex method. Mathematics of Operations Research 2",
            "doi:10.1287/moor.2.2.103"),
    /** Bounds on a mean by the variance of the sample. */
    MAURER_PONTIL_2009(
            "A. Maurer, M. Pontil: Empirical Bernstein bounds and sample variance penalization. COLT 2009",
            "arXiv:0907.3740"),
    /** Scrambling of digits, which makes evenly spread points random and keeps them evenly spread. */
    OWEN_1997(
            "A. Owen: Monte Carlo variance of scrambled net quadrature. SIAM Journal on Numerical Analysis 34",
            "doi:10.1137/S0036142994277468"),
    /** Direction numbers of Sobol's sequence. */
    JOE_KUO_2008(
            "S. Joe, F. Kuo: Constructing Sobol sequences with better two-dimensional projections."
                    + " SIAM Journal on Scientific Computing 30",
            "doi:10.1137/070709359"),
    /** Control variates and antithetic sampling. */
    OWEN_2013("A. Owen: Monte Carlo theory, methods and examples. 2013", ""),
    /** Updating means and sums of squared deviations when samples are joined. */
    CHAN_1983(
            "T. Chan, G. Golub, R. LeVeque: Algorithms for computing the sample variance."
                    + " The American Statistician 37",
            "doi:10.1080/00031305.1983.10483115"),
    /** The mean of the largest of correlated normal variables. */
    CLARK_1961(
            "C. Clark: The greatest of a finite set of random variables. Operations Research 9",
            "doi:10.1287/opre.9.2.145"),
    /** Rounding errors of sums and products. */
    HIGHAM_2002(
            "N. Higham: Accuracy and Stability of Numerical Algorithms. SIAM, second edition 2002",
            "doi:10.1137/1.9780898718027"),
    /** Confidence intervals for a proportion. */
    WILSON_1927(
            "E. Wilson: Probable inference, the law of succession, and statistical inference."
                    + " Journal of the American Statistical Association 22",
            "doi:10.1080/01621459.1927.10502953"),
    /** Confidence intervals for a proportion when what is sampled is not independent. */
    FRANCO_2019(
            "C. Franco, R. Little, T. Louis, E. Slud: Comparative study of confidence intervals for proportions in"
                    + " complex sample surveys. Journal of Survey Statistics and Methodology 7",
            "doi:10.1093/jssam/smy019"),
    /** Volumes of polytopes by their facets. */
    LASSERRE_1983(
            "J. B. Lasserre: An analytical expression and an algorithm for the volume of a convex polyhedron in R^n."
                    + " Journal of Optimization Theory and Applications 39",
            "doi:10.1007/BF00934543"),
    /** Volumes of polytopes, each face measured once. */
    BUELER_2000(
            "B. Büeler, A. Enge, K. Fukuda: Exact volume computation for polytopes: a practical study. In: Polytopes –"
                    + " Combinatorics and Computation, Birkhäuser 2000",
            "doi:10.1007/978-3-0348-8438-9_6"),
    /** Empowerment: how much an agent's actions can tell its later states. */
    KLYUBIN_2005(
            "A. Klyubin, D. Polani, C. Nehaniv: Empowerment: a universal agent-centric measure of control."
                    + " IEEE Congress on Evolutionary Computation 2005",
            "doi:10.1109/CEC.2005.1554676"),
    /** The capacity of a channel by alternating maximization. */
    ARIMOTO_1972(
            "S. Arimoto: An algorithm for computing the capacity of arbitrary discrete memoryless channels."
                    + " IEEE Transactions on Information Theory 18",
            "doi:10.1109/TIT.1972.1054753"),
    /** The same, with bounds from both sides. */
    BLAHUT_1972(
            "R. Blahut: Computation of channel capacity and rate-distortion functions."
                    + " IEEE Transactions on Information Theory 18",
            "doi:10.1109/TIT.1972.1054855"),
    /** Greatest common divisors of polynomials by those of whole numbers. */
    CHAR_1989(
            "B. Char, K. Geddes, G. Gonnet: GCDHEU: Heuristic polynomial GCD algorithm based on integer GCD computation."
                    + " Journal of Symbolic Computation 7",
            "doi:10.1016/S0747-7171(89)80004-5"),
    /** Isolation of the real roots of a polynomial. */
    COLLINS_AKRITAS_1976(
            "G. Collins, A. Akritas: Polynomial real root isolation using Descartes' rule of signs. SYMSAC 1976",
            "doi:10.1145/800205.806346"),
    /** The 4×3 grid world and other standard examples. */
    RUSSELL_NORVIG_2020("S. Russell, P. Norvig: Artificial Intelligence: A Modern Approach. Fourth edition 2020", ""),
    /** The AI safety gridworlds: boat race, side effects, safe interruptibility. */
    LEIKE_2017(
            "J. Leike, M. Martic, V. Krakovna, P. Ortega, T. Everitt, A. Lefrancq, L. Orseau, S. Legg: AI Safety Gridworlds."
                    + " 2017",
            "arXiv:1711.09883"),
    /** The conveyor belt among the AI safety gridworlds. */
    KRAKOVNA_2018(
            "V. Krakovna, L. Orseau, R. Kumar, M. Martic, S. Legg: Penalizing side effects using stepwise relative"
                    + " reachability. 2018",
            "arXiv:1806.01186"),
    /** Attainable utility preservation, with gridworlds of vases and off-switches. */
    TURNER_2020(
            "A. Turner, D. Hadfield-Menell, P. Tadepalli: Conservative Agency via Attainable Utility Preservation. AIES 2020",
            "arXiv:1902.09725"),
    /** Gymnasium and its toy texts: FrozenLake, CliffWalking, Taxi. */
    TOWERS_2024(
            "M. Towers et al.: Gymnasium: A Standard Interface for Reinforcement Learning Environments. 2024",
            "arXiv:2407.17032"),
    /** The taxi. */
    DIETTERICH_2000(
            "T. Dietterich: Hierarchical Reinforcement Learning with the MAXQ Value Function Decomposition. Journal of"
                    + " Artificial Intelligence Research 13",
            "doi:10.1613/jair.639"),
    /** The walk along a cliff. */
    SUTTON_BARTO_2018("R. Sutton, A. Barto: Reinforcement Learning: An Introduction. Second edition 2018", ""),
    /** The river swim. */
    STREHL_LITTMAN_2008(
            "A. Strehl, M. Littman: An analysis of model-based interval estimation for Markov decision processes."
                    + " Journal of Computer and System Sciences 74",
            "doi:10.1016/j.jcss.2007.08.009"),
    /** Random models: Garnet. */
    ARCHIBALD_1995(
            "T. Archibald, K. McKinnon, L. Thomas: On the generation of Markov decision processes. Journal of the Operational"
                    + " Research Society 46",
            "doi:10.1057/jors.1995.50");

    private final String citation;
    private final String locator;

    Bibliography(String citation, String locator) {
        this.citation = citation;
        this.locator = locator;
    }

    /** Authors, title and place, with the DOI or arXiv number where there is one. */
    public String citation() {
        return locator.isEmpty() ? citation + "." : citation + ", " + locator + ".";
    }
}
