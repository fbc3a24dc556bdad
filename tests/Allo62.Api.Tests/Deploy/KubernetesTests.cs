using k8s;
using k8s.Models;

namespace Allo62.Api.Tests.Deploy;

/// <summary>The manifests against the schema of Kubernetes, as its own client knows it: a member that there is not is a fault.</summary>
public sealed class KubernetesTests
{
    private static readonly object[] All = [.. Directory.GetFiles(Path.Combine(DeployFiles.Folder, "kubernetes"), "*.yaml")
        .Where(file => Path.GetFileName(file) != "kustomization.yaml").SelectMany(file => KubernetesYaml.LoadAllFromString(File.ReadAllText(file), strict: true))];

    private static V1Deployment Deployment => All.OfType<V1Deployment>().Single();

    private static V1Container Container => Deployment.Spec.Template.Spec.Containers.Single();

    [Test]
    public void Manifests_Kinds_AreAllThereAndListed()
    {
        Assert.That(All.Select(one => one.GetType()), Is.EquivalentTo(new[] { typeof(V1Deployment), typeof(V1Service), typeof(V1PodDisruptionBudget), typeof(V1NetworkPolicy), typeof(V1Ingress) }));
        var listed = DeployFiles.Read("kubernetes", "kustomization.yaml");
        Assert.That(Directory.GetFiles(Path.Combine(DeployFiles.Folder, "kubernetes"), "*.yaml").Select(Path.GetFileName).Where(name => name != "kustomization.yaml"), Has.All.Matches<string>(name => listed.Contains($"- {name}\n")));
    }

    [Test]
    public void Manifest_WithAMemberThatThereIsNot_IsRefused() =>
        Assert.That(() => KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: Service\nmetadata:\n  nom: x\n", strict: true), Throws.Exception);

    [Test]
    public void Deployment_Container_MayNothingThatItNeedsNot()
    {
        var (pod, own) = (Deployment.Spec.Template.Spec, Container.SecurityContext);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pod.SecurityContext.RunAsNonRoot, Is.True);
            Assert.That(pod.AutomountServiceAccountToken, Is.False);
            Assert.That(own.ReadOnlyRootFilesystem, Is.True);
            Assert.That(own.AllowPrivilegeEscalation, Is.False);
            Assert.That(own.Capabilities.Drop, Is.EqualTo(new[] { "ALL" }));
            Assert.That(Container.VolumeMounts.Select(mount => mount.Name), Is.EquivalentTo(pod.Volumes.Select(volume => volume.Name)));
        }
    }

    [Test]
    public void Deployment_ProbesAndStops_KeepPeopleAnswered()
    {
        var budget = All.OfType<V1PodDisruptionBudget>().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Container.LivenessProbe.HttpGet.Path, Is.EqualTo("/health/live"));
            Assert.That(Container.ReadinessProbe.HttpGet.Path, Is.EqualTo("/health/ready"));
            Assert.That((string)Deployment.Spec.Strategy.RollingUpdate.MaxUnavailable, Is.EqualTo("0"));
            Assert.That(int.Parse(budget.Spec.MinAvailable, System.Globalization.CultureInfo.InvariantCulture), Is.InRange(1, Deployment.Spec.Replicas!.Value - 1));
            Assert.That(Deployment.Spec.Template.Spec.TerminationGracePeriodSeconds, Is.GreaterThan(Container.Lifecycle.PreStop.Sleep.Seconds + new Allo62.Api.Hosting.ServiceOptions().DrainSeconds));
        }
    }

    [Test]
    public void Selectors_OfEverything_FindThePods()
    {
        var labels = Deployment.Spec.Template.Metadata.Labels;
        IDictionary<string, string>[] selectors =
        [
            Deployment.Spec.Selector.MatchLabels, All.OfType<V1Service>().Single().Spec.Selector, All.OfType<V1PodDisruptionBudget>().Single().Spec.Selector.MatchLabels,
            All.OfType<V1NetworkPolicy>().Single().Spec.PodSelector.MatchLabels,
        ];
        Assert.That(selectors, Has.All.Matches<IDictionary<string, string>>(selector => selector!.Count > 0 && selector.All(pair => labels[pair.Key] == pair.Value)));
        Assert.That(All.OfType<V1Service>().Single().Spec.Ports.Single().TargetPort.Value, Is.EqualTo(Container.Ports.Single().Name));
    }

    [Test]
    public void Deployment_Environment_NamesSettingsThatThereAre() =>
        Assert.That(Container.Env.Select(variable => variable.Name), Has.All.Matches<string>(KnownSettings.Has));
}
