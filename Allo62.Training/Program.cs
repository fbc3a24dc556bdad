using System.Globalization;
using Allo62.Training.Commands;
using Allo62.Training.Output;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return Allo62Console.Run(args, ConsoleOutput.Standard(), Console.In, TimeProvider.System, Console.Out, Console.Error);
